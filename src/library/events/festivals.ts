import { LunarDay, SolarDay, SolarTerm } from 'tyme4ts'
import { dayParts } from '../../model/beijing-time.ts'
import type { FestivalRow } from '../../model/vocabularies.ts'
import { vocabulary } from '../site/site.ts'

/** A festival on its day; `unit` is who organises its activities. */
export interface Festival {
  id: string
  label: string
  day: string
  unit: string | undefined
}

const LAST_LUNAR_DAY = 30

const text = (day: SolarDay): string =>
  [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-')

const solarDayOf = (day: string): SolarDay => {
  const { year, month, day: date } = dayParts(day)
  return SolarDay.fromYmd(year, month, date)
}

/** The 30th stands for the month's last day: in some years the New Year's Eve is the 29th. */
const lunarDay = (year: number, month: number, day: number): SolarDay => {
  const last = LunarDay.fromYmd(year, month, 1).getLunarMonth().getDayCount()
  return LunarDay.fromYmd(year, month, day === LAST_LUNAR_DAY ? last : day).getSolarDay()
}

/** The days a festival may have in a solar year; lunar years and rounds of terms begin and end elsewhere. */
const candidates = (row: FestivalRow, year: number): SolarDay[] => {
  if (row.calendar === 'term')
    return [year, year + 1].map((round) => SolarTerm.fromName(round, row.label).getSolarDay())
  const { month, day } = row
  if (month === undefined || day === undefined) return []
  if (row.calendar === 'solar') return [SolarDay.fromYmd(year, month, day)]
  return [year - 1, year].map((lunarYear) => lunarDay(lunarYear, month, day))
}

const daysIn = (row: FestivalRow, year: number): string[] =>
  candidates(row, year)
    .map(text)
    .filter((day) => day.startsWith(String(year)))

/** The county's festivals of a month `YYYY-MM`, in order. */
export const festivalsOfMonth = (month: string): Festival[] => {
  // The festivals' list has its own columns; they are checked when the list is read (`src/model/site-files.ts`).
  const rows = vocabulary('festivals') as unknown as FestivalRow[]
  const year = Number(month.slice(0, 4))
  return rows
    .flatMap((row) => daysIn(row, year).map((day) => ({ id: row.id, label: row.label, day, unit: row.unit })))
    .filter(({ day }) => day.startsWith(month))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The lunar day in words: `十月十三`. */
export const lunarDayName = (day: string): string => {
  const lunar = solarDayOf(day).getLunarDay()
  return `${lunar.getLunarMonth().getName()}${lunar.getName()}`
}
