import type { Field, ListField } from '../../../src/model/fields/field.ts'
import { inWords } from '../values-in-words.ts'
import type { Data } from '../../../src/model/merging/merging.ts'
import { isData } from '../../../src/model/merging/merging.ts'
import { namedItems } from '../../../src/model/merging/merge-lists.ts'
import type { Piece } from './compare-words.ts'
import { compareWords } from './compare-words.ts'

/** One item of a list in two versions, such as a photo. */
export interface ItemChange {
  kind: 'same' | 'gone' | 'new' | 'changed'
  pieces: Piece[]
  /** The address of its picture, where it has one. */
  image?: string
}

/** Compares two lists item by item; where items cannot be told apart, by their places. */
export const compareItems = (
  field: ListField,
  was: readonly unknown[],
  is: readonly unknown[],
): ItemChange[] => {
  const [before, after] = [namedItems(field, was) ?? byPlace(was), namedItems(field, is) ?? byPlace(is)]
  const names = [...new Set([...after.keys(), ...before.keys()])]
  return names.map((name) => {
    const [old, now] = [before.get(name), after.get(name)]
    const pieces = compareWords(wordsOf(field, old), wordsOf(field, now))
    const image = imageOf(field, now ?? old)
    return { kind: kindOf(old, now, pieces), pieces, ...(image !== undefined && { image }) }
  })
}

const byPlace = (items: readonly unknown[]) => new Map(items.map((item, at) => [String(at), item] as const))

const kindOf = (old: unknown, now: unknown, pieces: readonly Piece[]): ItemChange['kind'] => {
  if (old === undefined) return 'new'
  if (now === undefined) return 'gone'
  return pieces.every(({ kind }) => kind === 'same') ? 'same' : 'changed'
}

const isImage = ({ kind }: Field) => kind === 'image'

/** A picture is shown, so its address need not be read. */
const wordsOf = (field: ListField, item: unknown) => {
  if (!isData(item)) return ''
  const spoken: Data = Object.fromEntries(
    Object.entries(item).filter(([name]) => !(field.fields[name] && isImage(field.fields[name]))),
  )
  return inWords(field, [spoken])
}

const imageOf = ({ fields }: ListField, item: unknown): string | undefined => {
  const name = Object.keys(fields).find((each) => fields[each] && isImage(fields[each]))
  const address = name !== undefined && isData(item) ? item[name] : undefined
  return typeof address === 'string' && address !== '' ? address : undefined
}
