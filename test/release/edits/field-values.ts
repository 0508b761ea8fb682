import fc from 'fast-check'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import type {
  ChoiceField,
  Field,
  FieldKind,
  Fields,
  NumberField,
  TextField,
} from '../../../src/model/fields/field.ts'
import { attachmentPaths, photoPaths } from './media.ts'

const phrases = [
  '榕树下的义诊台',
  '周四夜校',
  '书屋 & 茶 <水>',
  '“心愿”认领',
  '渡口的灯先亮了，学生坐第一班船',
  '3 月 5 日',
  '2026-q3',
  '2025',
  '#2C6449',
  'house',
]

const stories = [
  '先看药盒，再量血压。\n\n## 以后怎么办\n\n打电话 0700-5550123。',
  `![榕树](${photoPaths[0]})\n\n[表格](${attachmentPaths[0]})`,
  `[没有的文件](/media/2026/11/nothing.pdf) 和 **重点（说明）**后面`,
  '',
]

const links = ['https://qinghe.example/a?b=c&d', '/menu/', 'https://news.example/1']

const phones = ['0700-5550100', '0700-5550123 转 2', '12345']

/** Days around the one that releases are made for. */
const anyDay = fc
  .integer({ min: -40, max: 40 })
  .map((days) => new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10))

const anyMoment = fc
  .tuple(anyDay, fc.constantFrom('00:00', '09:30', '10:00', '10:07', '19:00', '23:59'))
  .map((at) => at.join('T'))

const anyText = ({ max }: { max: number }) =>
  fc
    .tuple(fc.constantFrom(...phrases), fc.constantFrom('', '', '二', '（改）'))
    .map((parts) => [...parts.join('')].slice(0, max).join(''))

/** Ids that the county begins with and ids that come and go. */
export const knownIds: Readonly<Record<CollectionName, readonly string[]>> = {
  reports: ['20261108-qsc-k3f9', '20261109-qsc-bbbb', '20260815-ljz-cccc'],
  events: ['20261126-qsc-m2p7', '20261201-ljz-bbbb'],
  'good-people': ['he-shifu', 'liu-laoshi'],
  projects: ['yinling-shouji', 'shuwu-yeban'],
  stations: ['qinghe-zhongxin', 'linjiang-zhen', 'qingshi-cun'],
  notices: ['20261012-chongyang', '20261120-gongshi'],
  pages: ['contact', 'privacy'],
}

/** Rows that word lists begin with, each under two ids. */
export const knownRows = ['row-a', 'row-b', 'row-c'] as const

const idsOfRows = ({ options, vocabulary }: ChoiceField): string[] =>
  vocabulary === undefined ? (options ?? []).map(({ id }) => id) : [...knownRows]

const numberOf = ({ min, max, decimals }: NumberField) =>
  fc
    .integer({ min: 0, max: 7 })
    .map((n) => Number(Math.min(max, Math.max(min, min + n * 3.5)).toFixed(decimals)))

type FieldOf<K extends FieldKind, F = Field> = F extends { kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never
type Values = { [K in FieldKind]: (field: FieldOf<K>) => fc.Arbitrary<unknown> }

const few = <T>(each: fc.Arbitrary<T>, max = 3) => fc.array(each, { maxLength: max })

/** New values for each kind of field; a kind without a row does not pass the type check. */
const valuesByKind: Values = {
  id: () => fc.constantFrom(...knownRows),
  text: (field: TextField) => anyText(field),
  longText: (field: TextField) => anyText(field),
  markdown: () => fc.constantFrom(...stories),
  day: () => anyDay,
  moment: () => anyMoment,
  yesNo: () => fc.boolean(),
  image: () => fc.constantFrom(...photoPaths),
  file: () => fc.constantFrom(...attachmentPaths),
  url: () => fc.constantFrom(...links),
  phone: () => fc.constantFrom(...phones),
  email: () => fc.constantFrom('a@qinghe.example', 'b@qinghe.example'),
  number: numberOf,
  choice: (field) => fc.constantFrom(...idsOfRows(field)),
  choices: (field) => few(fc.constantFrom(...idsOfRows(field))),
  relation: ({ to }) => fc.constantFrom(...knownIds[to], 'nobody-there'),
  relations: ({ to }) => few(fc.constantFrom(...knownIds[to], 'nobody-there')),
  group: ({ fields }) => valuesOf(fields),
  list: ({ fields, max }) => few(valuesOf(fields), Math.min(3, max)),
  texts: ({ areFormerIds, itemMax }) =>
    few(areFormerIds ? fc.constantFrom('old-one', 'old-two', 'Old_3') : anyText({ max: itemMax })),
  days: () =>
    few(
      fc.oneof(
        anyDay,
        fc.tuple(anyDay, anyDay).map((two) => two.toSorted().join(' 至 ')),
      ),
    ),
}

/** A value as people may write it into a field; nothing for one that need not be there. */
export const anyValueOf = (field: Field): fc.Arbitrary<unknown> => {
  // The table's row for a kind takes fields of that kind; TypeScript cannot see that the two go together.
  const values = (valuesByKind[field.kind] as (field: Field) => fc.Arbitrary<unknown>)(field)
  return field.required ? values : fc.option(values, { nil: undefined, freq: 5 })
}

/** An object with these fields. */
export const valuesOf = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValueOf(field)])))

/** A field of a kind of entry. */
export interface FieldOfEntry {
  collection: CollectionName
  name: string
  field: Field
}

/** Every field of every kind of entry but the id, which is changed by renaming. */
export const everyField: readonly FieldOfEntry[] = collectionNames.flatMap((collection) =>
  Object.entries<Field>(collections[collection].fields)
    .filter(([name]) => name !== 'id')
    .map(([name, field]) => ({ collection, name, field })),
)
