import { beijingDay, isDay } from '../../src/model/beijing-time.ts'
import type { CollectionName } from '../../src/model/collection-names.ts'
import { collections } from '../../src/model/collections.ts'
import type { Collection } from '../../src/model/collection.ts'

/** Left out are the letters and digits that people mix up when they read an id aloud. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const SYLLABLE = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n(?![aeiouv]))?/g
const LONGEST_NAME_PART = 40

const randomSigns = (count: number) =>
  [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => SIGNS[byte % SIGNS.length]).join('')

/** The first letter of each syllable of a station's id: `qingshi-cun` -> `qsc`. */
export const stationCode = (stationId: string): string => {
  const initials = (stationId.match(SYLLABLE) ?? []).map((syllable) => syllable[0]).join('')
  return (initials || stationId.replaceAll('-', '')).slice(0, 6)
}

/**
 * The id of a new entry, ASCII and never changed afterwards.
 * Things that happen on a day: `20261122-qsc-k3f9` (that day, Beijing); places, people and projects: pinyin of the name.
 */
export const newId = async (
  name: CollectionName,
  data: Record<string, unknown>,
  now: Date,
): Promise<string> => {
  const collection: Collection = collections[name]
  if (collection.dayField === undefined)
    return `${await pinyinOf(data[collection.titleField])}-${randomSigns(4)}`
  const day = String(data[collection.dayField] ?? '').slice(0, 10)
  const parts = [(isDay(day) ? day : beijingDay(now)).replaceAll('-', '')]
  if (typeof data['station'] === 'string') parts.push(stationCode(data['station']))
  return [...parts, randomSigns(4)].join('-')
}

/** The pinyin dictionary is large and seldom needed, so it is a file of its own. */
const pinyinOf = async (title: unknown) => {
  const { pinyin } = await import('pinyin-pro')
  const short = String(title).replace('新时代文明实践', '')
  const syllables = pinyin(short, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const joined = syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return joined.replace(/^-|-$/g, '').slice(0, LONGEST_NAME_PART).replace(/-$/, '') || 'x'
}
