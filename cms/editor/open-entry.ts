import { history } from 'decap-cms-core/dist/esm/routing/history'
import { entryUrl } from '../../src/model/addresses.ts'
import { isCollectionName } from '../../src/model/collections.ts'

const OPEN_ENTRY = /^\/collections\/([a-z-]+)\/entries\/([a-z0-9-]+)$/

/** The public page of the entry that stands in the form, from Decap's address; nothing for settings and new entries. */
export const publicPageOfOpenEntry = (): string | undefined => {
  const [, collection = '', id = ''] = OPEN_ENTRY.exec(history.location.pathname) ?? []
  return isCollectionName(collection) ? entryUrl(collection, id) : undefined
}
