import { beijingDay, dayParts } from '../beijing-time.ts'
import type { CollectionName } from '../collection-names.ts'
import type { Collection } from '../collection.ts'
import { collections } from '../collections.ts'
import { notices } from '../collections/notices.ts'
import type { Fields } from '../fields/field.ts'
import { choice, choices, id, longText, number, text } from '../fields/field.ts'
import type { ValuesOf } from '../fields/values.ts'

/** The kinds that are written again and again after the same pattern. */
const patterned = ['reports', 'events', 'notices'] as const satisfies readonly CollectionName[]

const rowFields = {
  id: id({ label: '编号', hint: '系统自动生成，请不要修改。', required: true }),
  label: text({ label: '名称', hint: '选的时候看到的叫法，例如“义诊报道”。', required: true, max: 30 }),
  order: number({ label: '次序', hint: '数字小的排在前面。', min: 0, max: 9999, decimals: 0 }),
} as const satisfies Fields

const PLACES = '写 {年}、{月}、{日} 的地方，用的时候会换成当天的。'

/** A skeleton that an entry is begun from. */
export const templateFields = {
  ...rowFields,
  collection: choice({
    label: '写什么用',
    hint: '这个模板是用来写报道、预告还是通知、简报的。',
    required: true,
    options: patterned.map((name) => ({ id: name, label: collections[name].label })),
  }),
  noticeKind: choice({
    label: '通知公告的种类',
    hint: '写通知公告用的，选它是通知、公示、制度还是简报；别的不用选。',
    options: notices.fields.kind.options,
  }),
  title: text({ label: '标题的样子', hint: `例如“{月}月工作简报”。${PLACES}`, max: 60 }),
  categories: choices({
    label: '活动类别',
    hint: '写报道用的，选好常用的类别，写的时候还能改。',
    vocabulary: 'categories',
  }),
  story: longText({
    label: '正文的架子',
    hint: `一段空一行。小标题单独一行，前面写 ## 和一个空格。${PLACES}`,
    required: true,
    max: 4000,
  }),
} as const satisfies Fields

/** A standing paragraph that stories take in as it is. */
export const setPieceFields = {
  ...rowFields,
  text: longText({
    label: '段落',
    hint: '原样放进正文的一段话，例如中心简介、报名办法。',
    required: true,
    max: 2000,
  }),
} as const satisfies Fields

/** One row of the templates. */
export type TemplateRow = ValuesOf<typeof templateFields>

/** Puts the day in where a template leaves room for it. */
const withDay = (pattern: string, day: string): string => {
  const { year, month, day: date } = dayParts(day)
  return pattern
    .replaceAll('{年}', String(year))
    .replaceAll('{月}', String(month))
    .replaceAll('{日}', String(date))
}

/** An entry without an id: what its file holds. */
export interface BegunEntry {
  collection: CollectionName
  data: Record<string, unknown>
  body: string
}

/** What a template gives to an entry that is begun at an instant. */
export const entryFromTemplate = (row: TemplateRow, now: Date): BegunEntry | undefined => {
  const name = patterned.find((each) => each === row.collection)
  if (name === undefined) return undefined
  const day = beijingDay(now)
  // Widened: every collection's fields are exact types of their own.
  const { titleField, dayField, fields }: Collection = collections[name]
  const data = {
    ...(row.title !== undefined && { [titleField]: withDay(row.title, day) }),
    ...(name === 'notices' && row.noticeKind !== undefined && { kind: row.noticeKind }),
    ...(dayField !== undefined && fields[dayField]?.kind === 'day' && { [dayField]: day }),
    ...(fields['categories'] && row.categories.length > 0 && { categories: row.categories }),
  }
  return { collection: name, data, body: withDay(row.story, day) }
}

/** What is said anew each time: the numbers, the pictures, whatever has a day or a way through the office of its own. */
const KEPT_KINDS = ['text', 'longText', 'texts', 'choice', 'choices', 'relation', 'relations']

/** Not said by whoever writes, or true of the one entry only. */
const OF_ONE_ENTRY = ['id', 'formerIds', 'event']

/**
 * An entry that goes on from the last of its kind: its words, station, project and categories, with another day and without
 * numbers and photos.
 * @param day Beijing day
 */
export const entryLikeLast = (
  collection: CollectionName,
  last: { data: Record<string, unknown>; body: string },
  day: string,
): BegunEntry => {
  const { dayField, fields }: Collection = collections[collection]
  const kept = Object.entries(fields).flatMap(([name, { kind }]) =>
    KEPT_KINDS.includes(kind) && !OF_ONE_ENTRY.includes(name) && last.data[name] !== undefined
      ? [[name, last.data[name]] as const]
      : [],
  )
  const data = { ...Object.fromEntries(kept), ...(dayField !== undefined && { [dayField]: day }) }
  return { collection, data, body: withoutPictures(last.body) }
}

/** A picture on a line of its own belongs to the day on which it was taken. */
const withoutPictures = (body: string): string =>
  body.replaceAll(/^!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$\n*/gm, '').trim()
