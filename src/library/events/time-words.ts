import { addDays, clockTime, dayParts, longDay, shortDay, weekdayName } from '../../model/beijing-time.ts'
import { lastDayOf } from '../../model/days/recurrence.ts'

/** From when to when, as Beijing moments; the end may be open. */
interface Span {
  starts: string
  ends?: string | undefined
}

const dayOf = (moment: string): string => moment.slice(0, 10)
const firstDay = ({ starts }: Span): string => dayOf(starts)
const lastDay = ({ starts, ends }: Span): string => lastDayOf({ starts, ends })

/** Whether a time of an event touches more than one day; what ends at midnight does not. */
export const isOfSeveralDays = (span: Span): boolean => lastDay(span) > firstDay(span)

/** The hour it ends at; midnight belongs to the day before. */
const endClock = (span: Span): string =>
  span.ends === undefined || dayOf(span.ends) > lastDay(span) ? '24:00' : clockTime(span.ends)

/** A day that names its year only where that is another than the one the reader has in mind. */
export const dayBeside = (day: string, year: string): string =>
  day.startsWith(year) ? shortDay(day) : longDay(day)

/** `11月23日至29日`, `11月30日至12月6日`, `11月28日至2027年1月3日`: short enough to stand in a list on a phone. */
export const daysInWords = (from: string, to: string): string => {
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${shortDay(from)}至${isOneMonth ? `${dayParts(to).day}日` : dayBeside(to, from.slice(0, 4))}`
}

/** Whether it is over before a day and a night are. */
const isOvernight = (span: Span): boolean =>
  lastDay(span) === addDays(firstDay(span), 1) && endClock(span) < clockTime(span.starts)

/**
 * `19:00–20:30`, `22:00–次日01:00`, or `11月20日 09:00 至 12月5日 17:00` where it takes more than a day.
 * @param day beside which it is read
 */
export const hoursInWords = (span: Span, day: string): string => {
  const start = clockTime(span.starts)
  if (!isOfSeveralDays(span)) return span.ends === undefined ? start : `${start}–${endClock(span)}`
  const [first, last] = [firstDay(span), lastDay(span)]
  if (first === day && isOvernight(span)) return `${start}–次日${endClock(span)}`
  return `${dayBeside(first, day.slice(0, 4))} ${start} 至 ${dayBeside(last, first.slice(0, 4))} ${endClock(span)}`
}

/** `2026年11月26日 星期四 19:00–20:30`, or from one day to another, with the year once or where it turns. */
export const whenInWords = (span: Span): string => {
  const [first, last] = [firstDay(span), lastDay(span)]
  const day = `${longDay(first)} ${weekdayName(first)}`
  if (!isOfSeveralDays(span)) return `${day} ${hoursInWords(span, '')}`
  const end = `${dayBeside(last, first.slice(0, 4))} ${weekdayName(last)}`
  return `${day} ${clockTime(span.starts)} 至 ${end} ${endClock(span)}`
}

/** What a day's own list says of a time: when it begins, or how long it still goes on. */
export const hoursOnDay = (span: Span, day: string): string => {
  if (day === firstDay(span)) return clockTime(span.starts)
  return day === lastDay(span) ? `至${endClock(span)}` : `至${dayBeside(lastDay(span), day.slice(0, 4))}`
}

/** The same where the day stands alone: of what begins on it and takes longer also until when, `08:30，至11月29日`. */
export const beginningAndEnd = (span: Span, day: string): string => {
  const hours = hoursOnDay(span, day)
  if (day !== firstDay(span) || !isOfSeveralDays(span)) return hours
  if (isOvernight(span)) return `${hours}–次日${endClock(span)}`
  return `${hours}，至${dayBeside(lastDay(span), day.slice(0, 4))}`
}

/** `12月5日 15:00` */
export const momentBeside = (moment: string, year: string): string =>
  `${dayBeside(dayOf(moment), year)} ${clockTime(moment)}`
