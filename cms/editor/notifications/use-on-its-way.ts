import { useSyncExternalStore } from 'react'
import { contentPathOf } from '../../../src/model/addresses.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { publicPageOf } from '../public-page.ts'
import { publishingWords } from '../words/steps.ts'
import type { Shown } from './shown.ts'
import { onChange, readShown } from './shown.ts'

/** What has become of publishing an entry that residents do not see yet, in words; nothing when they do. */
export const useOnItsWay = (): ((entry: DocumentRef | undefined) => string | undefined) => {
  const shown = useSyncExternalStore(onChange, readShown)
  return (entry) => {
    const { state } = shown.publishing
    if (entry === undefined || (state !== 'building' && state !== 'failed')) return undefined
    if (!isAboutIt(shown, entry)) return undefined
    return state === 'building' ? publishingWords.onItsWay : publishingWords.notLive
  }
}

/** This page knows of its own publish before the gateway is asked, which knows of everybody's. */
const isAboutIt = ({ publishing, publishedPage }: Shown, { collection, slug }: DocumentRef) => {
  if (!isCollectionName(collection)) return false
  const isOwn = publishedPage !== undefined && publishedPage === publicPageOf({ collection, slug })
  return isOwn || publishing.onItsWay?.includes(contentPathOf(collection, slug)) === true
}
