/**
 * Days and moments as editors write them: Beijing wall time, as text.
 * A day is `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:mm`; both sort as text and never pass through a machine's own time zone.
 */

/** China has one zone and no summer time, so the offset is a constant. */
const BEIJING_OFFSET_IN_MS = 8 * 60 * 60 * 1000
/** Of every day: none is longer or shorter. */
export const DAY_IN_MS = 24 * 60 * 60 * 1000
/** From Sunday = 0, as they stand behind 星期 and 周. */
export const WEEKDAY_SIGNS = '日一二三四五六'

/** A day's parts; `weekday` counts from Sunday = 0. */
export interface DayParts {
  year: number
  month: number
  day: number
  weekday: number
}

/** The Beijing wall time of an instant, `YYYY-MM-DDTHH:mm`. */
export const beijingMoment = (instant: Date): string =>
  new Date(instant.getTime() + BEIJING_OFFSET_IN_MS).toISOString().slice(0, 16)

/** The Beijing day of an instant, `YYYY-MM-DD`. */
export const beijingDay = (instant: Date): string => beijingMoment(instant).slice(0, 10)

/** The instant of a Beijing day (its midnight) or moment. */
export const instantOf = (dayOrMoment: string): Date =>
  new Date(`${dayOrMoment.length === 10 ? `${dayOrMoment}T00:00` : dayOrMoment.slice(0, 16)}:00+08:00`)

/** ISO 8601 with the Beijing offset, for feeds, `<time>` and structured data. */
export const isoWithOffset = (dayOrMoment: string): string =>
  dayOrMoment.length === 10 ? `${dayOrMoment}T00:00:00+08:00` : `${dayOrMoment.slice(0, 16)}:00+08:00`

/** Splits `YYYY-MM-DD…` into numbers. */
export const dayParts = (day: string): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
  weekday: new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay(),
})

/** Other years are slips of the pen (`0206`), and the days around the year 9999 have no text of this form. */
const DAY = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/

/** Whether the text is a day that the calendar has (2026-02-30 is not), of a year that somebody can mean. */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** Whether the text is a moment, `YYYY-MM-DDTHH:mm` with optional seconds. */
export const isMoment = (text: string): boolean =>
  isDay(text.slice(0, 10)) && /^[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text.slice(10))

/** The day `count` days later (or earlier, when negative). */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_IN_MS).toISOString().slice(0, 10)

/** How many midnights lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS)

/** `星期三` */
export const weekdayName = (day: string): string => `星期${WEEKDAY_SIGNS[dayParts(day).weekday]}`

/** `2026年11月22日` */
export const longDay = (day: string): string => {
  const { year, month, day: date } = dayParts(day)
  return `${year}年${month}月${date}日`
}

/** `11月22日` */
export const shortDay = (day: string): string => {
  const { month, day: date } = dayParts(day)
  return `${month}月${date}日`
}

/** `14:30` of a moment, or nothing for a day. */
export const clockTime = (moment: string): string => moment.slice(11, 16)

/** The quarter of a day: `2026-q4`. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-q${Math.ceil(dayParts(day).month / 3)}`
