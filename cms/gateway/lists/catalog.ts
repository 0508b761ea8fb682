import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames } from '../../../src/model/collections.ts'
import { entryOfContentPath } from '../../../src/model/addresses.ts'
import type { Reference } from '../../../src/model/references.ts'
import type { ContentFile, ContentStore, State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { EntryRow } from './entry-row.ts'
import type { TextFacts } from './text-facts.ts'

/** The published entries of one edition, light enough to be kept in memory. */
export interface Shelf {
  edition: string
  rows: ReadonlyMap<CollectionName, ReadonlyMap<string, EntryRow>>
}

type Rows = Map<CollectionName, Map<string, EntryRow>>

/** Knows the front matter of every published entry; only what a publish changed is read again. */
export class Catalog {
  readonly #store: ContentStore
  readonly #textFacts: TextFacts
  #shelf: Promise<Shelf> | undefined

  constructor(store: ContentStore, textFacts: TextFacts) {
    this.#store = store
    this.#textFacts = textFacts
  }

  /** The entries that are published at a moment. */
  at(now: State): Promise<Shelf> {
    const next = this.#next(this.#shelf, now)
    this.#shelf = next
    // A failed reading must not be remembered: the next request tries again from the beginning.
    next.catch(() => (this.#shelf = undefined))
    return next
  }

  async #next(known: Promise<Shelf> | undefined, now: State): Promise<Shelf> {
    const shelf = await known?.catch(() => undefined)
    if (!shelf) return this.#fresh(now)
    if (shelf.edition === now.edition) return shelf
    // An edition of a change that came to nothing may be gone by now: then there is nothing to compare with.
    return this.#after(shelf, now.edition).catch(() => this.#fresh(now))
  }

  async #fresh(now: State): Promise<Shelf> {
    const folders = collectionNames.map((name) => now.publishedBelow(`content/${name}`))
    const rows: Rows = new Map(collectionNames.map((name) => [name, new Map()]))
    await this.#put(rows, (await Promise.all(folders)).flat())
    return { edition: now.edition, rows }
  }

  async #after(shelf: Shelf, edition: string): Promise<Shelf> {
    const rows: Rows = new Map([...shelf.rows].map(([name, entries]) => [name, new Map(entries)]))
    const changes = await this.#store.changedBetween(shelf.edition, edition)
    for (const { path, after } of changes) {
      const entry = after === undefined ? entryOfContentPath(path) : undefined
      if (entry) rows.get(entry.collection)?.delete(entry.id)
    }
    await this.#put(
      rows,
      changes.flatMap(({ path, after }) => (after === undefined ? [] : [{ path, id: after }])),
    )
    return { edition, rows }
  }

  async #put(rows: Rows, files: readonly ContentFile[]) {
    await inTurns(files, async ({ path, id }) => {
      const entry = entryOfContentPath(path)
      if (entry) rows.get(entry.collection)?.set(entry.id, await this.#textFacts.rowOf(entry, id))
    })
  }
}

/** One published entry. */
export const rowOf = (shelf: Shelf, collection: CollectionName, id: string): EntryRow | undefined =>
  shelf.rows.get(collection)?.get(id)

/** The published entries that point at an entry. */
export const referrersOf = (shelf: Shelf, target: Pick<Reference, 'to' | 'id'>): EntryRow[] =>
  [...shelf.rows.values()]
    .flatMap((entries) => [...entries.values()])
    .filter((row) => row.references.some(({ to, id }) => to === target.to && id === target.id))
