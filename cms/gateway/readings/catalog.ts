import type { CollectionName, EntryData } from '../../../src/model/collections.ts'
import { collectionNames } from '../../../src/model/collections.ts'
import { contentPathOf, entryOfContentPath } from '../../../src/model/addresses.ts'
import type { Reference } from '../../../src/model/references/references.ts'
import { whyHidden, type WhyHidden } from '../../../src/model/showing.ts'
import type { ContentStore, FileToPut, State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { EntryRow } from './entry-row.ts'
import { EntryRows } from './entry-rows.ts'
import type { TextFacts } from './text-facts.ts'

/** The published entries of one edition, light enough to be kept in memory. */
export interface Shelf {
  edition: string
  rows: ReadonlyMap<CollectionName, EntryRows>
}

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
    const files = (await Promise.all(folders)).flat()
    return { edition: now.edition, rows: await this.#with(new Map(), files) }
  }

  async #after({ rows, edition: before }: Shelf, edition: string): Promise<Shelf> {
    const changes = await this.#store.changedBetween(before, edition)
    return {
      edition,
      rows: await this.#with(
        rows,
        changes.map(({ path, after: id }) => ({ path, id })),
      ),
    }
  }

  async #with(rows: Shelf['rows'], files: readonly FileToPut[]): Promise<Shelf['rows']> {
    const found = await inTurns(files, async ({ path, id }) => {
      const entry = entryOfContentPath(path)
      // A second file of an entry, in another folder, is on no list: what is saved goes to its right place.
      return entry && contentPathOf(entry.collection, entry.id) === path
        ? [{ entry, row: id === undefined ? undefined : await this.#textFacts.rowOf(entry, id) }]
        : []
    })
    const after = new Map(rows)
    for (const [name, changed] of Map.groupBy(found.flat(), ({ entry }) => entry.collection)) {
      const byId = new Map(changed.map(({ entry, row }) => [entry.id, row]))
      after.set(name, (rows.get(name) ?? new EntryRows()).with(byId))
    }
    return after
  }
}

/** One published entry. */
export const rowOf = (shelf: Shelf, collection: CollectionName, id: string): EntryRow | undefined =>
  shelf.rows.get(collection)?.get(id)

/** The published entries that point at an entry. */
export const referrersOf = (shelf: Shelf, target: Pick<Reference, 'to' | 'id'>): EntryRow[] =>
  [...shelf.rows.values()]
    .flatMap((entries) => entries.all())
    .filter((row) => row.references.some(({ to, id }) => to === target.to && id === target.id))

/** The published entry that has an id now, or had it before it got another one. */
export const nowCalled = (shelf: Shelf, collection: CollectionName, id: string): EntryRow | undefined =>
  rowOf(shelf, collection, id) ??
  shelf.rows
    .get(collection)
    ?.all()
    .find(({ formerIds }) => formerIds.includes(id))

/** Why residents do not see a published entry at a Beijing moment. */
export const whyRowHidden = (row: EntryRow, moment: string): WhyHidden | undefined => {
  const { collection, publishAt, expireAt, status } = row
  // Of an entry's data only these say whether it is on show.
  const data = { publishAt, ...(expireAt !== '' && { expireAt }), status } as EntryData<CollectionName>
  return whyHidden(collection, data, moment)
}

/** What everybody calls an entry: a station by its short name. */
export const titleOfRow = ({ shortName, title, id }: EntryRow): string => shortName || title || id

/** What everybody calls a station; its id where there is no such station. */
export const stationName = (shelf: Shelf, id: string): string => {
  const row = nowCalled(shelf, 'stations', id)
  return row ? titleOfRow(row) : id
}
