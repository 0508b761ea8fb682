import type { CollectionName } from '../../../src/model/collections.ts'
import type { ContentStore } from '../content-store/content-store.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import type { takeInUpload } from '../media/take-in-upload.ts'
import { Catalog, rowOf } from '../lists/catalog.ts'
import type { CheckAgainst } from '../documents/check-document.ts'
import { WordListReader } from '../documents/word-lists.ts'

/** The part of publishing that saving needs: ask for a release, without waiting for it. */
export interface ReleaseDesk {
  request(): Promise<unknown>
}

/** What every action works with. */
export interface Desk {
  store: ContentStore
  catalog: Catalog
  wordLists: WordListReader
  publishing: ReleaseDesk
  takeInUpload: typeof takeInUpload
  /** The present, for the review trail. */
  clock: () => Date
}

/** Sets up the desk of one content folder. */
export const openDesk = (
  told: Pick<Desk, 'store' | 'publishing' | 'takeInUpload'>,
  clock = () => new Date(),
): Desk => ({
  ...told,
  clock,
  catalog: new Catalog(told.store),
  wordLists: new WordListReader(told.store),
})

/**
 * What a text is checked against at this moment. A draft may point at another draft; what is published may not,
 * because its page would lead nowhere.
 */
export const checkAgainst = async (
  { catalog, wordLists }: Desk,
  now: Snapshot,
  scope: 'draft' | 'published',
): Promise<CheckAgainst> => {
  const [shelf, lists] = await Promise.all([catalog.at(now.head), wordLists.at(now.head)])
  const isDraft = (collection: CollectionName, id: string) =>
    scope === 'draft' && now.drafts.has(`${collection}/${id}`)
  return {
    wordLists: lists,
    exists: (collection, id) => rowOf(shelf, collection, id) !== undefined || isDraft(collection, id),
  }
}
