import type { z } from 'zod'
import { collectionSchema } from '../../model/check-entry.ts'
import type { CollectionName, EntryData } from '../../model/collections.ts'
import { collections } from '../../model/collections.ts'
import { splitFrontMatter } from '../../model/entry-text.ts'
import type { Field, FieldKind, Fields } from '../../model/fields/field.ts'
import { fieldAt } from '../../model/fields/label-at.ts'
import type { AnyEntry } from '../entries/entries.ts'
import { thisMoment, today } from '../site/release-order.ts'
import { entryWith } from './entry-reader.ts'

type Path = readonly PropertyKey[]
type Values = Record<PropertyKey, unknown>

const NOT_YET = '还没填'
/** No entry has this id: whoever points there is shown without it. */
const NOBODY = 'hai-mei-tian'
/** More than any entry has fields; each round mends one. */
const MOST_ROUNDS = 300

const words = ({ label }: Field) => `（${label}${NOT_YET}）`
const firstOption = (field: Field) => ('options' in field && field.options?.[0]?.id) || NOT_YET

/** What stands where something required is missing; nothing where the whole thing around it is left out instead. */
const standIns: Record<FieldKind, ((field: Field) => unknown) | undefined> = {
  id: () => NOBODY,
  text: words,
  longText: words,
  markdown: () => '',
  day: today,
  moment: thisMoment,
  yesNo: () => false,
  image: undefined,
  file: undefined,
  url: undefined,
  phone: undefined,
  email: undefined,
  number: undefined,
  choice: firstOption,
  choices: (field) => [firstOption(field)],
  relation: () => NOBODY,
  relations: () => [NOBODY],
  group: () => ({}),
  list: () => [{}],
  texts: (field) => [words(field)],
  days: () => [today()],
}

const isHolder = (value: unknown): value is Values => typeof value === 'object' && value !== null

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), data)

const setAt = (data: Values, path: Path, value: unknown): void => {
  const holder = valueAt(data, path.slice(0, -1))
  const key = path.at(-1)
  if (isHolder(holder) && key !== undefined) holder[key] = value
}

/** Takes away what stands at a path; where nothing does, what is around it. */
const leaveOut = (data: Values, path: Path): void => {
  const key = path.at(-1)
  if (key === undefined) return
  const holder = valueAt(data, path.slice(0, -1))
  if (!isHolder(holder) || holder[key] === undefined) return leaveOut(data, path.slice(0, -1))
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

/** Words of the wrong length are words nevertheless. */
const isWords = (field: Field | undefined, value: unknown): value is string =>
  (field?.kind === 'text' || field?.kind === 'longText') && typeof value === 'string' && value.trim() !== ''

interface Mending {
  fields: Fields
  data: Values
  /** Words as somebody wrote them, which the schema does not let through. */
  asWritten: Map<Path, string>
}

/** Puts something in the place of what is wrong, or takes it away: of two ways the first that was not tried yet. */
const mend = ({ fields, data, asWritten }: Mending, path: Path): void => {
  const field = fieldAt(fields, path)
  const value = valueAt(data, path)
  const standIn = field && standIns[field.kind]?.(field)
  const isTried = JSON.stringify(value) === JSON.stringify(standIn)
  if (isWords(field, value) && !isTried) asWritten.set(path, value)
  if (standIn === undefined || isTried || !(field?.required || isWords(field, value)))
    return leaveOut(data, path)
  setAt(data, path, standIn)
}

const parsedOrMended = (schema: z.ZodType, mending: Mending): unknown => {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(mending.data)
    if (parsed.success) return parsed.data
    const { path } = parsed.error.issues.at(-1) ?? { path: [] }
    mend(mending, path)
  }
  return undefined
}

/**
 * An entry of a text that cannot be published as it stands: what is right in it, words as they were written, and where
 * something required is missing a sign that it is. For whoever is writing it; what is wrong is told by `checkEntry`.
 */
export const unfinishedEntry = (collection: CollectionName, id: string, text: string): AnyEntry => {
  const { fields, example } = collections[collection]
  const { data, body } = splitFrontMatter(text)
  // Without the county's word lists: a choice that is none of theirs is shown by its id.
  const schema = collectionSchema(collection)
  const mending: Mending = { fields, data: { ...structuredClone(data), id }, asWritten: new Map() }
  const shown = parsedOrMended(schema, mending) ?? schema.parse({ ...example.data, id })
  for (const [path, written] of mending.asWritten)
    if (valueAt(shown, path) !== undefined) setAt(shown as Values, path, written.trim())
  // The collection's own schema made it, so it has that collection's type.
  return entryWith({ collection, id, text }, shown as EntryData<CollectionName>, body)
}
