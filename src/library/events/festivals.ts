import { LunarDay, SolarDay, SolarTerm } from 'tyme4ts'
import { dayParts, isDay } from '../../model/beijing-time.ts'
import type { FestivalDay } from '../../model/days/festival-day.ts'
import { festivalDay } from '../../model/days/festival-day.ts'
import { rememberedByDay } from '../../model/days/by-day.ts'
import { monthsBetween } from '../../model/days/months.ts'
import { nthWeekday, weekly } from '../../model/days/recurrence.ts'
import type { FestivalRow } from '../../model/vocabularies.ts'
import { question } from '../edition/asking.ts'
import { vocabulary } from '../site/site.ts'

/** A festival on its day; `unit` is who organises its activities. */
export interface Festival {
  id: string
  label: string
  day: string
  unit: string | undefined
  note: string | undefined
  /** It comes each month or week, as 文明实践日 does. */
  isRegular: boolean
}

const LAST_LUNAR_DAY = 30

const written = (...parts: number[]): string => parts.map((part) => String(part).padStart(2, '0')).join('-')

const text = (day: SolarDay): string => written(day.getYear(), day.getMonth(), day.getDay())

const solarDayOf = (day: string): SolarDay => {
  const { year, month, day: date } = dayParts(day)
  return SolarDay.fromYmd(year, month, date)
}

/** The 30th stands for the month's last day: in some years the New Year's Eve is the 29th. Leap months have no festivals. */
const lunarDay = (year: number, month: number, day: number): string => {
  const last = LunarDay.fromYmd(year, month, 1).getLunarMonth().getDayCount()
  return text(LunarDay.fromYmd(year, month, day === LAST_LUNAR_DAY ? last : day).getSolarDay())
}

const monthsOf = (year: number): string[] => monthsBetween(`${year}-01`, `${year}-12`)

/** Every such weekday of the year, or the n-th of each month. */
const weekdaysIn = (
  year: number,
  { weekday, nth }: { weekday: number; nth: number | undefined },
): string[] =>
  nth === undefined
    ? weekly(`${year}-01-01`, `${year}-12-31`, weekday)
    : monthsOf(year).map((month) => nthWeekday(month, weekday, nth))

/** The days a festival may have in a solar year; lunar years and rounds of terms begin and end elsewhere. */
const candidates = (festival: FestivalDay, year: number): string[] => {
  if ('term' in festival)
    return [year, year + 1].map((round) => text(SolarTerm.fromName(round, festival.term).getSolarDay()))
  if ('everyMonthOn' in festival)
    return monthsOf(year).map((month) => `${month}-${String(festival.everyMonthOn).padStart(2, '0')}`)
  if ('weekday' in festival) return weekdaysIn(year, festival)
  const { calendar, month, day } = festival
  // A year without this day has no such festival: the 29th of February is never moved.
  if (calendar === 'solar') return [written(year, month, day)].filter(isDay)
  return [year - 1, year].map((lunarYear) => lunarDay(lunarYear, month, day))
}

/** The days of a festival in a solar year: none where its row is wrong, two where a lunar day comes round twice. */
export const festivalDaysIn = (row: FestivalRow, year: number): string[] => {
  const festival = festivalDay(row)
  // A month without its 31st has no such day: it is never moved.
  return festival
    ? candidates(festival, year).filter((day) => day.startsWith(String(year)) && isDay(day))
    : []
}

/** Asked for by every station's poster: the lunar calendar of a year is worked out once. */
const festivalsOfYear = question('festivals-of-year', (year: string): Festival[] => {
  // The festivals' list has its own columns; they are checked when the list is read (`src/model/site-files.ts`).
  const rows = vocabulary('festivals') as unknown as FestivalRow[]
  return rows
    .flatMap((row) =>
      festivalDaysIn(row, Number(year)).map((day) => ({
        id: row.id,
        label: row.label,
        day,
        unit: row.unit,
        note: row.note,
        isRegular: row.calendar === 'monthly' || row.calendar === 'weekday',
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1))
})

/** The county's festivals of a month `YYYY-MM`, in order. */
export const festivalsOfMonth = (month: string): Festival[] =>
  festivalsOfYear(month.slice(0, 4)).filter(({ day }) => day.startsWith(month))

/** The lunar day in words: `十月十三`. */
export const lunarDayName = rememberedByDay((day): string => {
  const lunar = solarDayOf(day).getLunarDay()
  return `${lunar.getLunarMonth().getName()}${lunar.getName()}`
})
