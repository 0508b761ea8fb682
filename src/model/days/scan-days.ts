import { WEEKDAY_SIGNS } from '../beijing-time.ts'
import { folded } from '../fields/folding.ts'

/** A day as it is written; what is absent was not. */
export interface DayWords {
  year?: number
  month?: number
  day: number
  /** From Sunday = 0. */
  weekday?: number
}

const NUMERALS: Record<string, string> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((sign, value) => [sign, String(value)]),
)

/** `十七` → 17, `二十` → 20, `二〇二六` → 2026. */
const inFigures = (numeral: string): string => {
  const [tens = '', ones = ''] = numeral.split('十')
  if (!numeral.includes('十')) return [...numeral].map((sign) => NUMERALS[sign] ?? sign).join('')
  return `${NUMERALS[tens] ?? (tens === '' ? '1' : tens)}${NUMERALS[ones] ?? (ones === '' ? '0' : ones)}`
}

/** Also the signs for "to" and figures in Chinese have one writing. */
const inOneWriting = (writing: string): string =>
  folded(writing)
    .replace(/[○零]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/[〇一二三四五六七八九十]+(?=\s*[年月日号])/g, inFigures)
    .replace(/[\u301C\u223C]/g, '~')

const NOT_IN_NUMBER = String.raw`(?!\d)`
const WEEKDAY = String.raw`(?:\s*\(?\s*(?:星期|周|礼拜)([日天一二三四五六])\s*\)?)?`
/** Spreadsheets and computers write midnight behind a day. */
const MIDNIGHT = String.raw`(?:[T ]00:00(?::00)?)?`

/** The ways to write a day, each with its parts by name. */
const inFull = [
  String.raw`(?<year>\d{4})\s*(?:年|[-./])\s*(?<month>\d{1,2})\s*(?:月|[-./])\s*(?<day>\d{1,2})${NOT_IN_NUMBER}(?:\s*[日号])?${MIDNIGHT}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})${NOT_IN_NUMBER}`,
]
const withoutYear = [
  String.raw`(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})${NOT_IN_NUMBER}(?:\s*[日号])?`,
  String.raw`(?<month>\d{1,2})[./](?<day>\d{1,2})${NOT_IN_NUMBER}(?![./年])`,
]
const dayAlone = String.raw`(?<day>\d{1,2})\s*[日号]`
/** Only behind another day can these be nothing else. */
const behindList = [dayAlone, String.raw`(?<day>\d{1,2})(?=\s*[、,和及])`]
const behindDash = [
  String.raw`(?<month>\d{1,2})-(?<day>\d{1,2})${NOT_IN_NUMBER}`,
  dayAlone,
  String.raw`(?<day>\d{1,2})(?![\d./月年-])`,
]

const sticky = (ways: readonly string[]) => ways.map((way) => new RegExp(way + WEEKDAY, 'y'))
const FIRST = sticky([...inFull, ...withoutYear])
const NEXT = sticky([...inFull, ...withoutYear, ...behindList])
const END = sticky([...inFull, ...withoutYear, ...behindDash])
const TO = /\s*(?:至|到|~+|-+)\s*/y
const AND = /\s*(?:[、,;和及与]\s*)+|\s+/y

/** Reads one writing from left to right. */
interface Reader {
  text: string
  at: number
}

const take = (reader: Reader, way: RegExp): RegExpExecArray | undefined => {
  way.lastIndex = reader.at
  const found = way.exec(reader.text) ?? undefined
  if (found) reader.at = way.lastIndex
  return found
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

const takeDay = (reader: Reader, ways: readonly RegExp[]): DayWords | undefined => {
  for (const way of ways) {
    const found = take(reader, way)
    if (!found) continue
    const { year, month, day } = found.groups ?? {}
    const weekday = found.at(-1)?.replace('天', '日')
    const told = { year: numberOf(year), month: numberOf(month), day: Number(day) }
    const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    // `day` is in every way of writing.
    return { ...known, ...(weekday ? { weekday: WEEKDAY_SIGNS.indexOf(weekday) } : {}) } as DayWords
  }
  return undefined
}

const takeStretch = (reader: Reader, ways: readonly RegExp[]): DayWords[] | undefined => {
  const from = takeDay(reader, ways)
  if (!from) return undefined
  if (!take(reader, TO)) return [from]
  const to = takeDay(reader, END)
  return to && [from, to]
}

/** The days and stretches of days in a writing, one or two days each; nothing when a part of it is anything else. */
export const scanDays = (writing: string): DayWords[][] | undefined => {
  const reader = { text: inOneWriting(writing).replace(/[。.;,、]$/, ''), at: 0 }
  const stretches: DayWords[][] = []
  while (reader.at < reader.text.length) {
    if (stretches.length > 0 && !take(reader, AND)) return undefined
    const stretch = takeStretch(reader, stretches.length > 0 ? NEXT : FIRST)
    if (!stretch) return undefined
    stretches.push(stretch)
  }
  return stretches.length > 0 ? stretches : undefined
}
