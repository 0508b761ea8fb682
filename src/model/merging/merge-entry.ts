import type { Field, Fields } from '../fields/field.ts'
import { mergeChoices, mergeItems, mergeTexts } from './merge-lists.ts'
import { mergeStory } from './merge-story.ts'
import type { Clash, Data, Merging, Place, Side, Versions } from './merging.ts'
import { clash, isData, untouchedBy } from './merging.ts'

/** One entry out of two, and every place where only a person can say what is to stand. */
export interface MergedEntry {
  data: Data
  clashes: Clash[]
}

/**
 * Merges what two people made of one entry: what only one of them touched is as that one left it, field by field, item by
 * item, and the story paragraph by paragraph. Nothing that one side wrote is left out unless the other side's wording of the
 * same place was decided for. Never throws.
 * @param versions the story under its field's name; `base` is absent when nobody knows it, and all that differs is a clash
 * @param decisions by the keys of clashes that an earlier merge of the same versions told
 */
export const mergeEntry = (
  fields: Fields,
  { base, mine, theirs }: { base: Data | undefined; mine: Data; theirs: Data },
  decisions: ReadonlyMap<string, Side> = new Map(),
): MergedEntry => {
  const merging: Merging = { decisions, isBlind: base === undefined, clashes: [] }
  const data = mergeFields(merging, fields, { key: '', label: '' }, { base: base ?? {}, mine, theirs })
  return { data, clashes: merging.clashes }
}

const mergeFields = (
  merging: Merging,
  fields: Fields,
  { key, label }: Pick<Place, 'key' | 'label'>,
  { base, mine, theirs }: Versions<Data>,
): Data => {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const merged = names.map((name) => {
    const field = fields[name] ?? unknownField(name)
    const place = { key: `${key}${name}`, label: `${label} ${field.label}`.trim(), field }
    const versions = { base: base[name], mine: mine[name], theirs: theirs[name] }
    return [name, mergeValue(merging, place, versions)] as const
  })
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

/** What the model does not know stays, too. */
const unknownField = (name: string): Field => ({
  kind: 'text',
  label: name,
  hint: '',
  required: false,
  max: Infinity,
})

const mergeValue = (merging: Merging, place: Place, versions: Versions<unknown>): unknown => {
  const settled = untouchedBy(merging, versions)
  if (settled) return settled.value
  const { field } = place
  if (field.kind === 'markdown') return mergeStory(merging, place, allOf(versions, textIn))
  if (field.kind === 'texts' || field.kind === 'days')
    return mergeTexts(merging, place, allOf(versions, listIn))
  if (field.kind === 'choices' || field.kind === 'relations')
    return mergeChoices(merging, place, allOf(versions, listIn))
  if (field.kind === 'list')
    return mergeItems(merging, { ...place, field }, allOf(versions, listIn), (inner, item) =>
      mergeGroup(merging, field.fields, inner, item),
    )
  return field.kind === 'group' && field.isPlace !== true
    ? mergeGroup(merging, field.fields, place, versions)
    : clash(merging, place, versions)
}

/** A group that one side took away and the other changed is one question; else each of its fields is looked at. */
const mergeGroup = (merging: Merging, fields: Fields, place: Place, versions: Versions<unknown>): unknown => {
  const settled = untouchedBy(merging, versions)
  if (settled) return settled.value
  const { base, mine, theirs } = versions
  if (!isData(mine) || !isData(theirs)) return clash(merging, place, versions)
  const inner = { key: `${place.key}/`, label: place.label }
  return mergeFields(merging, fields, inner, { base: isData(base) ? base : {}, mine, theirs })
}

const allOf = <From, To>(
  { base, mine, theirs }: Versions<From>,
  read: (value: From) => To,
): Versions<To> => ({
  base: read(base),
  mine: read(mine),
  theirs: read(theirs),
})

const textIn = (value: unknown) => (typeof value === 'string' ? value : '')
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
