import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { DraftWithTexts } from '../../protocol/drafts.ts'
import { formats } from '../files/formats.ts'

/** Begins the id of a text that is asked for to be shown on the board only; no text that is opened has such an id. */
const UNREADABLE = 'unreadable '

/**
 * A draft for the board. One whose text no form can read would keep all others off it: it is marked, and gets a card of its own.
 * Opened, it is asked for anew and says what is wrong with it.
 */
export const onBoard = (draft: DraftWithTexts): DraftWithTexts => ({
  ...draft,
  diffs: draft.diffs
    .filter(({ binary }) => !binary)
    .map((diff) => (isReadable(draft.collection, diff.data) ? diff : { ...diff, id: UNREADABLE + diff.id })),
})

const isReadable = (collection: string, text = '') => {
  try {
    formats[collection]?.fromFile(text)
    return true
  } catch {
    return false
  }
}

/** What stands on the card of a marked draft; nothing for any other text. */
export const cardText = (collection: string, slug: string, id: string): string | undefined => {
  if (!id.startsWith(UNREADABLE)) return undefined
  if (!isCollectionName(collection)) return '{}'
  return joinFrontMatter({ [collections[collection].titleField]: `（读不出来，打开看原因）${slug}` }, '')
}
