import type { CollectionName } from './collection-names.ts'
import type { Fields } from './fields/field.ts'

/** A kind of entry: what it is called, where it lies and what an editor fills in. */
export interface Collection {
  name: CollectionName
  label: string
  /** The measure word for counts: 篇, 个, 位. */
  unit: string
  /** What the entry is for, said to the editor at the head of the list. */
  purpose: string
  /** Stored in a folder per year, the first four characters of the id. */
  byYear: boolean
  /** The field that stands for the entry in lists. */
  titleField: string
  /** The field whose day orders the list, newest first; absent where the title orders it. */
  dayField?: string
  fields: Fields
  /** A complete, correct entry: the guide's example, the fixtures' seed and the schema's first test. */
  example: { id: string; data: Record<string, unknown>; body: string }
}

/** Declares a collection and keeps the exact types of its fields. */
export const collection = <const C extends Collection>(declared: C): C => declared
