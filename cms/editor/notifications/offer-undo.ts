import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { statusWords } from '../../protocol/statuses.ts'
import { restoreDeleted } from '../asking/restore-deleted.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { thisOne } from '../comparing/this-one.ts'
import { ask } from '../gateway-client.ts'
import { formAddress, openEntry } from '../open-entry.ts'
import { publicPageOf } from '../public-page.ts'
import { momentInWords } from '../values-in-words.ts'
import { binWords, undoWords } from '../words/steps.ts'
import { readableVersion } from './readable-version.ts'
import { watchPublishing } from './follow-publishing.ts'
import { showNotice } from './shown.ts'

interface Deleted {
  path: string
  /** The file as it was. */
  raw: string
}

/** After a deletion: offers to put the entry onto the portal again. */
export const offerUndo = ({ path, raw }: Deleted): void => {
  const entry = entryOfContentPath(path)
  if (entry === undefined) return
  const { collection, id: slug } = entry
  const [name = slug] = readableVersion(collection, raw)
  offer({ collection, slug }, `已删除（${name}），${binWords.waits}。`, undoWords.ontoPortal)
}

/** After a draft was given up: offers to bring it back as the draft that it was. */
export const offerDraftBack = (draft: DocumentRef): void =>
  offer(draft, `没发布的内容已经拿掉，${binWords.waits}。`, undoWords.asDraft)

const offer = (document: DocumentRef, text: string, label: string) => {
  showNotice(text, { label, onClick: () => bringBack(document, true) })
}

/** After an entry was taken off the portal: offers to put the same text there again. @param id the text that was there */
export const offerToPublishAgain = (entry: DocumentRef, id: string | undefined): void => {
  const onClick = () =>
    void publishAgain(entry, id).then(
      () => tellWhatItIs(entry, 'published'),
      (error: Error) => showNotice(error.message),
    )
  showNotice('已从网站收回，现在是草稿。', { label: undoWords.ontoPortal, onClick })
}

const publishAgain = async (entry: DocumentRef, seen: string | undefined) => {
  await ask('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish', seen })
  await ask('publishUnpublishedEntry', { ...entry, seen })
}

/** Where an entry was looked for and is not there: offers to bring it back if somebody has deleted it. Answers whether it did. */
export const offerDeleted = async (path: string): Promise<boolean> => {
  const entry = openEntry()
  if (entry === undefined || entryOfContentPath(path)?.id !== entry.slug) return false
  // Without its history the page says all the same that the entry is not there.
  const { trail } = await ask('entryHistory', entry).catch(() => ({ trail: [] }))
  const last = trail.at(-1)
  // Somebody who has gone on meanwhile is not asked about the entry before.
  if ((last?.did !== 'deleted' && last?.did !== 'discarded') || openEntry()?.slug !== entry.slug) return false
  const it = thisOne(entry.collection)
  showNotice(`${last.by}在 ${momentInWords(last.at)} 删除了${it}。可以找回来，先成为草稿。`, {
    label: `找回${it}`,
    onClick: () => bringBack(entry, false),
  })
  return true
}

const bringBack = (document: DocumentRef, asItWas: boolean): void => {
  restoreDeleted(document, asItWas).then(
    (status) => tellWhatItIs(document, status),
    (error: Error) =>
      showNotice(error.message, { label: '再试一次', onClick: () => bringBack(document, asItWas) }),
  )
}

const tellWhatItIs = (document: DocumentRef, status: EntryStatus) => {
  if (status === 'published') watchPublishing(publicPageOf(document))
  showNotice(status === 'published' ? undoWords.isPublished : undoWords.isDraft(statusWords[status]))
  open(document)
}

/** The page of an entry that was not there has to ask anew. */
const open = ({ collection, slug }: DocumentRef) => {
  if (!isCollectionName(collection)) return
  const address = formAddress(collection, slug)
  if (location.hash === address) location.reload()
  else location.hash = address
}
