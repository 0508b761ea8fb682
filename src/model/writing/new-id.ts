import { beijingDay } from '../beijing-time.ts'
import type { CollectionName } from '../collection-names.ts'
import { collections } from '../collections.ts'
import type { Collection } from '../collection.ts'
import { certainDay } from '../days/written-days.ts'
import { stationCode } from './station-code.ts'

/** Left out are the letters and digits that people mix up when they read an id aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const LONGEST_NAME_PART = 40

const randomSigns = (count: number) =>
  [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => SIGNS[byte % SIGNS.length]).join('')

/**
 * The id of a new entry, ASCII and never changed afterwards.
 * Things that happen on a day: `20261122-qsc-k3f9` (that day, Beijing); places, people and projects: pinyin of the name.
 * A draft that does not say its day or name yet takes the day on which it is written.
 */
export const newId = async (
  name: CollectionName,
  data: Record<string, unknown>,
  now: Date,
): Promise<string> => {
  const collection: Collection = collections[name]
  const title = String(data[collection.titleField] ?? '').trim()
  if (collection.dayField === undefined && title !== '') return `${await pinyinOf(title)}-${randomSigns(4)}`
  const written = String(data[collection.dayField ?? ''] ?? '')
  const day = certainDay(written) ?? certainDay(written.slice(0, 10)) ?? beijingDay(now)
  const parts = [day.replaceAll('-', '')]
  if (typeof data['station'] === 'string') parts.push(stationCode(data['station']))
  return [...parts, randomSigns(4)].join('-')
}

/** The id of a new row in a word list: pinyin of its label, with a number where that is taken. */
export const newRowId = async (label: unknown, taken: ReadonlySet<unknown>): Promise<string> => {
  const name = await pinyinOf(String(label ?? ''))
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`
  return id
}

/** The pinyin dictionary is large and seldom needed, so it is a file of its own. */
const pinyinOf = async (title: string) => {
  const { pinyin } = await import('pinyin-pro')
  const short = title.replace('新时代文明实践', '')
  const syllables = pinyin(short, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const joined = syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return joined.replace(/^-|-$/g, '').slice(0, LONGEST_NAME_PART).replace(/-$/, '') || 'x'
}
