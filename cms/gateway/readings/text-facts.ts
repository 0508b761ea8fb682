import type { CollectionName } from '../../../src/model/collections.ts'
import type { ContentFile, ContentStore, StoredDraft } from '../content-store/contract.ts'
import { Kept } from '../content-store/kept.ts'
import { mediaAddressesIn } from '../../../src/model/media.ts'
import type { EntryRow } from './entry-row.ts'
import { entryRow } from './entry-row.ts'

/** As many texts as a large county has in all its years. */
const KEPT_TEXTS = 60_000

/** Reads texts for what lists show and which photos are in them, each text once: an id never means another text. */
export class TextFacts {
  readonly #store: ContentStore
  readonly #rows = new Kept<EntryRow>(KEPT_TEXTS)
  readonly #media = new Kept<readonly string[]>(KEPT_TEXTS)

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

  #keepMedia(textId: string, text: string) {
    return this.#media.set(textId, [...mediaAddressesIn(text)])
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
