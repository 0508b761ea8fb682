import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames } from '../../../src/model/collections.ts'
import { entryOfContentPath } from '../../../src/model/addresses.ts'
import type { Reference } from '../../../src/model/references.ts'
import type { ContentStore } from '../content-store/content-store.ts'
import type { EntryRow } from './entry-row.ts'
import { entryRow } from './entry-row.ts'

/** The published entries at one commit, light enough to be kept in memory. */
export interface Shelf {
  commit: string
  rows: ReadonlyMap<CollectionName, ReadonlyMap<string, EntryRow>>
}

type Rows = Map<CollectionName, Map<string, EntryRow>>

/** Knows the front matter of every published entry; only what a publish changed is read again. */
export class Catalog {
  readonly #store: ContentStore
  #shelf: Promise<Shelf> | undefined

  constructor(store: ContentStore) {
    this.#store = store
  }

  /** The published entries at a commit of the published branch. */
  at(commit: string): Promise<Shelf> {
    const known = this.#shelf
    const next = known
      ? known.then((shelf) => (shelf.commit === commit ? shelf : this.#after(shelf, commit)))
      : this.#fresh(commit)
    this.#shelf = next
    // A failed reading must not be remembered: the next request tries again from the beginning.
    next.catch(() => (this.#shelf = undefined))
    return next
  }

  async #fresh(commit: string): Promise<Shelf> {
    const folders = collectionNames.map((name) => this.#store.read.files(commit, `content/${name}`))
    const rows: Rows = new Map(collectionNames.map((name) => [name, new Map()]))
    await this.#put(rows, (await Promise.all(folders)).flat())
    return { commit, rows }
  }

  async #after(shelf: Shelf, commit: string): Promise<Shelf> {
    const rows: Rows = new Map([...shelf.rows].map(([name, entries]) => [name, new Map(entries)]))
    const changes = await this.#store.read.compare(shelf.commit, commit)
    for (const { path, after } of changes) {
      const entry = after === undefined ? entryOfContentPath(path) : undefined
      if (entry) rows.get(entry.collection)?.delete(entry.id)
    }
    await this.#put(
      rows,
      changes.flatMap(({ path, after }) => (after === undefined ? [] : [{ path, blob: after }])),
    )
    return { commit, rows }
  }

  async #put(rows: Rows, files: readonly { path: string; blob: string }[]) {
    const reading = files.map(async ({ path, blob }) => {
      const entry = entryOfContentPath(path)
      if (entry)
        rows
          .get(entry.collection)
          ?.set(entry.id, entryRow(entry, blob, headOf(await this.#store.read.bytes(blob))))
    })
    await Promise.all(reading)
  }
}

/** The front matter alone: most of an entry is its story, which no list shows. */
const headOf = (bytes: Buffer) => {
  const end = bytes.indexOf('\n---', 4)
  return end < 0 ? bytes.toString('utf8') : `${bytes.toString('utf8', 0, end)}\n---\n`
}

/** One published entry. */
export const rowOf = (shelf: Shelf, collection: CollectionName, id: string): EntryRow | undefined =>
  shelf.rows.get(collection)?.get(id)

/** The published entries that point at an entry. */
export const referrersOf = (shelf: Shelf, target: Pick<Reference, 'to' | 'id'>): EntryRow[] =>
  [...shelf.rows.values()]
    .flatMap((entries) => [...entries.values()])
    .filter((row) => row.references.some(({ to, id }) => to === target.to && id === target.id))
