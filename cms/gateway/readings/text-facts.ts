import type { CollectionName } from '../../../src/model/collections.ts'
import type { ContentFile, ContentStore, StoredDraft } from '../content-store/contract.ts'
import { Kept } from '../content-store/kept.ts'
import { mediaAddressesIn } from '../../../src/model/media.ts'
import type { EntryRow } from './entry-row.ts'
import { entryRow } from './entry-row.ts'
import { mediaWordsIn } from './media-words.ts'

/** As many texts as a large county has in all its years. */
const KEPT_TEXTS = 60_000
const NO_WORDS: readonly string[] = []

/** Reads texts for what lists show and which photos are in them, each text once: an id never means another text. */
export class TextFacts {
  readonly #store: ContentStore
  readonly #rows = new Kept<EntryRow>(KEPT_TEXTS)
  readonly #media = new Kept<readonly string[]>(KEPT_TEXTS)
  /** In the order of the addresses. */
  readonly #words = new Kept<readonly string[]>(KEPT_TEXTS)

  constructor(store: ContentStore) {
    this.#store = store
  }

  /** The row of an entry with this text. */
  async rowOf(entry: { collection: CollectionName; id: string }, textId: string): Promise<EntryRow> {
    const key = `${entry.collection}/${entry.id} ${textId}`
    const known = this.#rows.get(key)
    if (known) return known
    const text = await this.#store.text(textId)
    return this.#rows.set(
      key,
      entryRow(entry, { textId, head: headOf(text), media: this.#keepMedia(textId, text) }),
    )
  }

  /** The addresses of the photos that a text shows. */
  async mediaOf(textId: string): Promise<readonly string[]> {
    return this.#media.get(textId) ?? this.#keepMedia(textId, await this.#store.text(textId))
  }

  /** What a text says of each photo and file that it shows, in the order of `mediaOf`; empty where it says nothing. */
  async mediaWordsOf(textId: string): Promise<readonly string[]> {
    const known = this.#words.get(textId)
    if (known) return known
    this.#keepMedia(textId, await this.#store.text(textId))
    return this.#words.get(textId) ?? []
  }

  #keepMedia(textId: string, text: string) {
    const addresses = [...mediaAddressesIn(text)]
    this.#words.set(textId, addresses.length === 0 ? NO_WORDS : mediaWordsIn(text, addresses))
    return this.#media.set(textId, addresses)
  }
}

/** The texts that a draft changes; photos and what it takes away are none. */
export const textsOf = (draft: StoredDraft | undefined): ContentFile[] =>
  (draft?.files ?? []).flatMap(({ path, after: id }) =>
    id !== undefined && /\.(md|yml)$/.test(path) ? [{ path, id }] : [],
  )

/** The front matter alone: most of an entry is its story, which no list shows. */
const headOf = (text: string) => {
  const end = text.indexOf('\n---', 4)
  return end < 0 ? text : `${text.slice(0, end)}\n---\n`
}
