import type { EntryRow } from './entry-row.ts'

/** Reports of a month have these letters in common, so a publish copies some hundred rows and not all. */
const LETTERS = 6

type Shards = ReadonlyMap<string, ReadonlyMap<string, EntryRow>>

const shardOf = (id: string) => id.slice(0, LETTERS)

/** The rows of a collection, by id; never changed, only followed by others. */
export class EntryRows {
  readonly #shards: Shards

  constructor(shards: Shards = new Map()) {
    this.#shards = shards
  }

  get(id: string): EntryRow | undefined {
    return this.#shards.get(shardOf(id))?.get(id)
  }

  all(): EntryRow[] {
    return [...this.#shards.values()].flatMap((shard) => [...shard.values()])
  }

  /** The rows with some of them replaced, or taken away where there is none. */
  with(changes: ReadonlyMap<string, EntryRow | undefined>): EntryRows {
    const shards = new Map(this.#shards)
    for (const [name, changed] of Map.groupBy(changes, ([id]) => shardOf(id))) {
      const shard = new Map(shards.get(name))
      for (const [id, row] of changed) {
        if (row) shard.set(id, row)
        else shard.delete(id)
      }
      shards.set(name, shard)
    }
    return new EntryRows(shards)
  }
}
