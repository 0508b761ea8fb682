/** The rows of a month: what a station's events say on paper. */
import { dateBlock, shortWeekday } from '../../../library/typesetting/date-block.ts'
import { hoursInWords } from '../../../library/events/time-words.ts'
import { dayParts } from '../../../model/beijing-time.ts'

/** An event of the month as the library tells it; one that recurs is told once, with all its days. */
export interface MonthEvent {
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

/** One row. */
export interface MonthRow {
  day: string
  weekday: string
  /** Further days of an event that recurs, `每周四，还有 12、19、26日`, and what is said of a new time. */
  more: string | undefined
  time: string
  title: string
  place: string
  status: string | undefined
}

/** The rows in order of time, whatever the order they are told in. */
export const monthRows = (events: readonly MonthEvent[]): MonthRow[] => events.toSorted(byStart).map(rowOf)

const byStart = (one: MonthEvent, other: MonthEvent): number =>
  one.starts === other.starts ? (one.title < other.title ? -1 : 1) : one.starts < other.starts ? -1 : 1

const rowOf = (event: MonthEvent): MonthRow => {
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
