import type { CollectionName } from '../../../src/model/collections.ts'
import type { ContentStore, State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { draftedDocuments, findDraft } from '../drafts/draft.ts'
import type { takeInUpload } from '../media/take-in-upload.ts'
import { Catalog, rowOf } from '../lists/catalog.ts'
import { TextFacts } from '../lists/text-facts.ts'
import { refusingInWords } from '../refusals/store-refusals.ts'
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
  textFacts: TextFacts
  wordLists: WordListReader
  publishing: ReleaseDesk
  takeInUpload: typeof takeInUpload
  /** The present, for the review trail. */
  clock: () => Date
}

/** Sets up the desk of one county. */
export const openDesk = (
  told: Pick<Desk, 'store' | 'publishing' | 'takeInUpload'>,
  clock = () => new Date(),
): Desk => {
  const store = refusingInWords(told.store)
  const textFacts = new TextFacts(store)
  const catalog = new Catalog(store, textFacts)
  const desk = { ...told, store, clock, textFacts, catalog, wordLists: new WordListReader(store) }
  // Read ahead, so that nobody waits for it later; what cannot be read is told to whoever asks for it.
  setImmediate(() => void readAhead(desk).catch(() => undefined))
  return desk
}

/** Every text once: the rows of lists, and which photos are in use. */
const readAhead = async ({ store, catalog, textFacts }: Desk) => {
  const now = await store.now()
  await catalog.at(now)
  await inTurns(draftedDocuments(now), async (document) => {
    const draft = await findDraft(now, document)
    if (draft?.textId !== undefined) await textFacts.mediaOf(draft.textId)
  })
}

/**
 * What a text is checked against at this moment. A draft may point at another draft; what is published may not,
 * because its page would lead nowhere.
 */
export const checkAgainst = async (
  { catalog, wordLists }: Desk,
  now: State,
  scope: 'draft' | 'published',
): Promise<CheckAgainst> => {
  const [shelf, lists] = await Promise.all([catalog.at(now), wordLists.at(now)])
  const isDraft = (collection: CollectionName, id: string) =>
    scope === 'draft' && now.drafts.has(`${collection}/${id}`)
  return {
    wordLists: lists,
    exists: (collection, id) => rowOf(shelf, collection, id) !== undefined || isDraft(collection, id),
  }
}
