/** Days as people type them, and as pages say them: 2026年3月5日, 3月5日. */

const HAN_DIGITS = '〇一二三四五六七八九'

/** 十二 is 12, 二十一 is 21. */
const numberOf = (written: string): number => {
  if (/^\d+$/.test(written)) return Number(written)
  const [tens = '', ones = ''] = written.indexOf('十') < 0 ? ['〇', written] : written.split('十')
  return 10 * (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) + (ones === '' ? 0 : HAN_DIGITS.indexOf(ones))
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const FULL = /(?:^|\D)(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?(?!\d)/
const MONTH_OF_YEAR = /(?:^|\D)(\d{4})[-./年](\d{1,2})月?(?!\d|[-./])/
const MONTH_AND_DAY = new RegExp(`${NUMBER}月${NUMBER}[日号]?`)
const BARE_DAY = /^\s*(\d{1,2})[.·/-](\d{1,2})\s*$/
const MONTH = new RegExp(`${NUMBER}月(?!初|[一二三四五六七八九十\\d])`)

/** A day, or the month or year that it is in; 0 for what was not said. */
interface AskedDay {
  year: number
  month: number
  day: number
  /** What was typed. */
  typed: string
}

const read = (
  typed: string,
  pattern: RegExp,
  order: readonly ('year' | 'month' | 'day')[],
): AskedDay | undefined => {
  const found = pattern.exec(typed)
  if (found === null) return undefined
  const asked: AskedDay = { year: 0, month: 0, day: 0, typed: found[0].replace(/^\D(?=\d{4})/, '') }
  order.forEach((part, at) => (asked[part] = numberOf(found[at + 1] ?? '')))
  return asked.month >= 1 && asked.month <= 12 && asked.day <= 31 ? asked : undefined
}

/** The day that a question names. */
export const askedDay = (typed: string): AskedDay | undefined =>
  read(typed, FULL, ['year', 'month', 'day']) ??
  read(typed, MONTH_OF_YEAR, ['year', 'month']) ??
  read(typed, MONTH_AND_DAY, ['month', 'day']) ??
  read(typed, BARE_DAY, ['month', 'day']) ??
  read(typed, MONTH, ['month'])

const WEEKDAY = /(?:星期|礼拜|周)([一二三四五六日天])/g

const weekdayOf = (typed: string): string => `周${typed.replace('天', '日')}`

/** What else pages call a day of the week, and the days of a weekend. */
export const otherSayings = (said: string): string[] => {
  if (said === '周末') return ['周六', '周日', '星期六', '星期日', '星期天']
  if (!/^周[一二三四五六日]$/.test(said)) return []
  return said === '周日' ? ['星期日', '星期天'] : [said.replace('周', '星期')]
}

/** The question with its day as pages say it; the same where it names none. */
export const withDaySaid = (typed: string): string => {
  const asked = askedDay(typed)
  if (asked === undefined) return typed.replace(WEEKDAY, (_, day: string) => ` ${weekdayOf(day)} `)
  const { year, month, day } = asked
  const said = `${year > 0 ? `${year}年` : ''}${month}月${day > 0 ? `${day}日` : ''}`
  return typed.replace(asked.typed, ` ${said} `)
}

/** Tells whether a day, YYYYMMDD, is the one that a question names, or in the month that it names. */
export const askedDayTest = (typed: string): ((day: number) => boolean) => {
  const asked = askedDay(typed)
  if (asked === undefined) return () => false
  const { year, month, day } = asked
  return (page) =>
    (year === 0 || Math.floor(page / 10_000) === year) &&
    Math.floor(page / 100) % 100 === month &&
    (day === 0 || page % 100 === day)
}
