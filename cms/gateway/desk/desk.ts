import { DAY_IN_MS } from '../../../src/model/beijing-time.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import type { TakenOut } from '../../protocol/documents.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../protocol/keeping.ts'
import type { Previewer } from '../../../src/release/client.ts'
import type { ContentStore } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { Catalog } from '../readings/catalog.ts'
import { SearchTexts } from '../readings/search-texts.ts'
import { TextFacts, textsOf } from '../readings/text-facts.ts'
import { WordListReader } from '../readings/word-lists.ts'
import type { PosterPrinter } from './poster-printer.ts'

/** The part of publishing that actions need. */
export interface ReleaseDesk {
  /** Asks for a release. @param path what was published, to be told as on its way until the site shows it */
  request(path?: string): Promise<unknown>
  /** Makes a release and takes an entry out of all that earlier ones left behind. */
  forget(entry: { collection: CollectionName; id: string; media: readonly string[] }): Promise<TakenOut>
}

/** Makes of a file from outside what is kept; throws with the reason for one that is not taken. */
export type TakeInUpload = (
  bytes: Uint8Array,
  originalName: string,
  asPhoto: boolean,
) => Promise<{ name: string; bytes: Uint8Array }>

/** What every action works with. */
export interface Desk {
  store: ContentStore
  catalog: Catalog
  textFacts: TextFacts
  searchTexts: SearchTexts
  wordLists: WordListReader
  publishing: ReleaseDesk
  previewer: Previewer
  posterPrinter: PosterPrinter
  takeInUpload: TakeInUpload
  /** The present, for the review trail. */
  clock: () => Date
}

/** The first seconds belong to whoever opens the board right after the start. */
const READ_AHEAD_AFTER_IN_MS = 3000

/** Sets up the desk of one county. */
export const openDesk = (
  told: Pick<Desk, 'store' | 'publishing' | 'previewer' | 'posterPrinter' | 'takeInUpload'>,
  clock = () => new Date(),
): Desk => {
  const { store } = told
  const textFacts = new TextFacts(store)
  const catalog = new Catalog(store, textFacts)
  const searchTexts = new SearchTexts(store)
  const desk = { ...told, clock, textFacts, searchTexts, catalog, wordLists: new WordListReader(store) }
  // Read ahead, so that nobody waits for it later; what cannot be read is told to whoever asks for it.
  setTimeout(() => void readAhead(desk).catch(() => undefined), READ_AHEAD_AFTER_IN_MS).unref()
  return desk
}

/**
 * Every text once: the rows of lists, which photos are in use, and the words that are searched. What nobody took up in its
 * time goes before.
 */
const readAhead = async ({ store, catalog, textFacts, searchTexts, clock }: Desk) => {
  await store.unsaved.dropBefore(new Date(clock().getTime() - UNSAVED_KEPT_IN_DAYS * DAY_IN_MS))
  const now = await store.now()
  const { rows } = await catalog.at(now)
  await inTurns([...now.drafts.keys()], async (key) => {
    for (const { id } of textsOf(await now.draft(key))) await textFacts.mediaOf(id)
  })
  await searchTexts.of([...rows.values()].flatMap((each) => each.all()))
}
