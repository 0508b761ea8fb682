import type { ContentStore } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { Kept } from '../content-store/kept.ts'
import type { EntryRow } from './entry-row.ts'
import { foldedText } from './folded-text.ts'
import { plainText } from './plain-text.ts'
import { soundOf } from './sounds.ts'

/** An entry as the search compares it; everything is folded. */
export interface SearchText {
  title: string
  names: readonly string[]
  /** How title and names sound. */
  sounds: readonly string[]
  /** Everything that it says besides its title. */
  text: string
}

/** In characters, two bytes each: as much as a large county has written in all its years. */
const KEPT_CHARACTERS = 60_000_000

/** The words of every text, read once: an id never means another text, so a publish or a save costs one reading. */
export class SearchTexts {
  readonly #store: ContentStore
  readonly #texts = new Kept<SearchText>(KEPT_CHARACTERS, ({ text }) => text.length + 200)

  constructor(store: ContentStore) {
    this.#store = store
  }

  /** The words of some entries, in their order. */
  async of(rows: readonly EntryRow[]): Promise<SearchText[]> {
    const unknown = rows.filter(({ textId }) => !this.#texts.get(textId))
    await inTurns(unknown, async (row) => this.#read(row))
    return inTurns(rows, async (row) => this.#texts.get(row.textId) ?? this.#read(row))
  }

  async #read(row: EntryRow): Promise<SearchText> {
    const { names, text } = plainText(row.collection, await this.#store.text(row.textId))
    const spoken = [row.title, ...names]
    return this.#texts.set(row.textId, {
      title: foldedText(row.title),
      names: names.map(foldedText),
      sounds: spoken.map(soundOf),
      text: foldedText(text),
    })
  }
}
