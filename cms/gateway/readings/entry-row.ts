import { contentPathOf } from '../../../src/model/addresses.ts'
import type { Collection } from '../../../src/model/collection.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { fieldIn, itemsIn } from '../../../src/model/posters/written-boards.ts'
import type { RollEntry } from '../../../src/model/posters/rolls.ts'
import { certainDay } from '../../../src/model/days/written-days.ts'
import type { Reference } from '../../../src/model/references/references.ts'
import { referencesOf } from '../../../src/model/references/references.ts'
import { quickFields } from './quick-fields.ts'

/** What a list shows of an entry, and what it points at. */
export interface EntryRow {
  collection: CollectionName
  id: string
  /** Where it is, or will be, published. */
  path: string
  textId: string
  title: string
  summary: string
  /** The day that orders the list; empty where the title orders it. */
  day: string
  station: string
  /** Of a station: its level, and what everybody calls it. */
  level: string
  shortName: string
  /** When it appears on the portal and leaves it by itself; empty where nothing says so. */
  publishAt: string
  expireAt: string
  /** What its kind says of it besides, such as 撤下. */
  status: string
  /** What it was called before it got another id. */
  formerIds: readonly string[]
  /** Of a good person. */
  honours: readonly RollEntry[]
  references: Pick<Reference, 'to' | 'id'>[]
  /** The addresses of the photos in its text. */
  media: readonly string[]
}

/** Widened: every collection's fields are exact types of their own. */
const modelOf = (name: CollectionName): Collection => collections[name]

const wantedFields = (name: CollectionName) => {
  const { titleField, dayField, fields } = modelOf(name)
  const relations = Object.entries(fields).filter(
    ([, { kind }]) => kind === 'relation' || kind === 'relations',
  )
  const wanted = [
    titleField,
    dayField ?? titleField,
    'summary',
    'station',
    'level',
    'shortName',
    'publishAt',
    'expireAt',
    'status',
    'formerIds',
    ...relations.map(([field]) => field),
  ]
  return new Set(wanted)
}

const wanted = new Map(collectionNames.map((name) => [name, wantedFields(name)]))

const pointersOf = (collection: CollectionName, fields: Parameters<typeof referencesOf>[1]) =>
  referencesOf(collection, fields).flatMap(({ to, id }) => (id === '' ? [] : [{ to, id }]))

const NONE: readonly string[] = []

const listOf = (written: string | string[] | undefined): readonly string[] =>
  Array.isArray(written) ? written : written ? [written] : NONE

/** Bytes that are no UTF-8: rows of question marks would say less than nothing. */
const legible = (text: string): string => (text.includes('\uFFFD') ? '' : text)

const NO_HONOURS: readonly RollEntry[] = []

/** Groups in a list take a real reader of YAML, which only the few hundred good people are worth. */
const honoursIn = (head: string): RollEntry[] =>
  itemsIn(splitFrontMatter(head).data, 'honours').flatMap((honour) => {
    const [level, period] = [fieldIn(honour, 'level'), fieldIn(honour, 'period')]
    return typeof level === 'string' && typeof period === 'string' ? [{ level, period }] : []
  })

/** Reads an entry's row from its text. @param head the text's front matter */
export const entryRow = (
  { collection, id }: { collection: CollectionName; id: string },
  { textId, head, media }: { textId: string; head: string; media: readonly string[] },
): EntryRow => {
  const fields = quickFields(head, wanted.get(collection) ?? new Set())
  const { titleField, dayField } = modelOf(collection)
  const textOf = (name: string | undefined) => legible(String((name && fields[name]) ?? ''))
  const day = textOf(dayField)
  return {
    collection,
    id,
    path: contentPathOf(collection, id),
    textId,
    title: textOf(titleField),
    summary: textOf('summary'),
    day: certainDay(day) ?? day,
    station: textOf('station'),
    level: textOf('level'),
    shortName: textOf('shortName'),
    publishAt: textOf('publishAt'),
    expireAt: textOf('expireAt'),
    status: textOf('status'),
    formerIds: listOf(fields['formerIds']),
    honours: collection === 'good-people' ? honoursIn(head) : NO_HONOURS,
    references: pointersOf(collection, fields),
    media,
  }
}
