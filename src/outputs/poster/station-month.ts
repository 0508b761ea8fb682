/** The month's poster of a station: what stands on the one A4 sheet, and how large. */
import { dateBlock, shortWeekday, type DateBlock } from '../../library/typesetting/date-block.ts'
import { hoursInWords } from '../../library/events/time-words.ts'
import { dayParts } from '../../model/beijing-time.ts'
import { fitRows, textWidth, type PosterStep } from './fit-rows.ts'

/** An event of the month as the library tells it; one that recurs is told once, with all its days. */
export interface StationMonthEvent {
  title: string
  /** First time that touches the month, Beijing moment. */
  starts: string
  ends?: string | undefined
  /** The days of the month it begins on or, if it began before, goes on from, `YYYY-MM-DD`. */
  days: string[]
  /** The rule in words, 每周四. */
  rule?: string | undefined
  /** What is said of a new time besides. */
  note?: string | undefined
  place: string
  /** Said when it does not go as planned: 取消, 延期. */
  status?: string | undefined
}

/** Everything the poster is made of. */
export interface StationMonthInput {
  id: string
  /** `YYYY-MM` */
  month: string
  name: string
  level: string
  county: string
  address?: string | undefined
  hours?: string | undefined
  /** Several numbers stand side by side. */
  phone?: string | undefined
  /** Whose number it is where it is not the station's own. */
  phoneOf?: string | undefined
  /** Full address of the station's page. */
  url: string
  /** Path of the station's page on this portal. */
  stationPath: string
  events: StationMonthEvent[]
}

/** One row of the poster. */
export interface PosterRow {
  day: string
  weekday: string
  /** Further days of an event that recurs, `每周四，还有 12、19、26日`, and what is said of a new time. */
  more: string | undefined
  time: string
  title: string
  place: string
  status: string | undefined
}

/** What the sheet shows. */
export interface StationMonthPoster extends Omit<StationMonthInput, 'events'> {
  /** The month as a leaf of the calendar. */
  leaf: DateBlock
  /** Type size of the station's name, in millimetres. */
  nameSize: number
  rows: PosterRow[]
  step: PosterStep
  /** Events that the sheet has no room for. */
  left: number
  /** The address as people type it. */
  urlText: string
}

/** Sizes of the station's name in millimetres, with the width in Han characters that each has room for. */
export const NAME_SIZES = [
  { size: 11.4, width: 11 },
  { size: 9.6, width: 13 },
  { size: 8.4, width: 15 },
  { size: 7.4, width: 33 },
  { size: 6.2, width: Number.POSITIVE_INFINITY },
] as const

/** Makes the sheet: rows in order of time, sizes by count and length, what does not fit counted. */
export const stationMonthPoster = (input: StationMonthInput): StationMonthPoster => {
  const { events, ...facts } = input
  const rows = [...events].sort(byStart).map(rowOf)
  const { step, fitting } = fitRows(rows)
  return {
    ...facts,
    leaf: dateBlock(input.month),
    nameSize: nameSizeOf(input.name),
    rows: rows.slice(0, fitting),
    step,
    left: rows.length - fitting,
    urlText: decodeURI(input.url).replace(/^https?:\/\//u, ''),
  }
}

const nameSizeOf = (name: string): number =>
  (NAME_SIZES.find(({ width }) => textWidth(name) <= width) ?? NAME_SIZES[4]).size

const byStart = (one: StationMonthEvent, other: StationMonthEvent): number =>
  one.starts === other.starts ? (one.title < other.title ? -1 : 1) : one.starts < other.starts ? -1 : 1

const rowOf = (event: StationMonthEvent): PosterRow => {
  const [first = event.starts.slice(0, 10), ...others] = event.days
  return {
    day: dateBlock(first).large,
    weekday: shortWeekday(first),
    more:
      [event.note, others.length > 0 && moreDays(others, event.rule)].filter(Boolean).join('；') || undefined,
    time: hoursInWords(event, first),
    title: event.title,
    place: event.place,
    status: event.status,
  }
}

const moreDays = (days: string[], rule: string | undefined): string =>
  `${rule ? `${rule}，` : ''}还有 ${days.map((day) => dayParts(day).day).join('、')}日`
