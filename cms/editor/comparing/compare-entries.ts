import type { Field, Fields } from '../../../src/model/fields/field.ts'
import type { Data } from '../../../src/model/merging/merging.ts'
import { isSame } from '../../../src/model/merging/merging.ts'
import { inWords } from '../values-in-words.ts'
import type { ItemChange } from './compare-items.ts'
import { compareItems } from './compare-items.ts'
import type { StoryPart } from './compare-story.ts'
import { compareStory } from './compare-story.ts'
import type { Piece } from './compare-words.ts'
import { compareWords } from './compare-words.ts'

/** A field that says something else in two versions, in the editor's words. */
export type FieldChange = { label: string } & (
  { pieces: Piece[] } | { items: ItemChange[] } | { story: StoryPart[] }
)

/** What differs between two versions of a text, field by field, in the order of the form. What differs nowhere is counted. */
export const compareEntries = (
  fields: Fields,
  was: Data,
  is: Data,
): { changes: FieldChange[]; sameFields: number } => {
  const filled = filledFields(fields, was, is)
  const changed = filled.filter(([name]) => !isSame(was[name], is[name]))
  return {
    changes: changed.map(([name, field]) => changeOf(field, was[name], is[name])),
    sameFields: filled.length - changed.length,
  }
}

/** A text field by field, in the order of the form; what is empty is left out. */
export const entryInWords = (fields: Fields, values: Data): FieldChange[] =>
  filledFields(fields, values).map(([name, field]) => changeOf(field, values[name], values[name]))

const filledFields = (fields: Fields, ...versions: Data[]) =>
  Object.entries(fields).filter(
    ([name, { kind, hidden }]) =>
      kind !== 'id' && !hidden && versions.some((version) => !isSame(version[name], undefined)),
  )

const changeOf = (field: Field, was: unknown, is: unknown): FieldChange => {
  const { label } = field
  if (field.kind === 'markdown') return { label, story: compareStory(textIn(was), textIn(is)) }
  if (field.kind === 'list') return { label, items: compareItems(field, listIn(was), listIn(is)) }
  return { label, pieces: compareWords(inWords(field, was), inWords(field, is)) }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '')
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
