import { entryUrl } from '../../model/addresses.ts'
import { addDays, dayParts, shortDay } from '../../model/beijing-time.ts'
import { timesBetween } from '../../model/days/held-times.ts'
import { daysByRule, recurrenceInWords } from '../../model/days/recurrence.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById, published } from '../entries/entries.ts'
import { today } from '../site/release-order.ts'
import { eventStanding } from './event-standing.ts'
import { dayBeside, hoursInWords } from './time-words.ts'

type Event = Entry<'events'>

/** What comes again in a room, as a line of the timetable. */
export interface Lesson {
  title: string
  href: string
  /** `每周四` */
  rule: string
  /** `19:00–20:30` */
  hours: string
  /** What a regular has to know: `12月31日结束`, `12月17日停一次`. */
  notes: string[]
}

/** What comes again in one room, or at one place where the station has no room of that name. */
export interface RoomTimetable {
  room: string
  lessons: Lesson[]
}

/** Days off are told so long before. */
const TOLD_AHEAD_IN_DAYS = 31
/** An end that is further away than this is no news. */
const ENDS_WITHIN_IN_DAYS = 92

const kinds = ['weekly', 'nth-weekday', 'month-day']
const DAYS_IN_WEEK = 7

/** What comes every week stands first, Monday before Sunday; then what comes each month. */
const rank = ({ data: { recurrence: rule, starts } }: Event): string => {
  const weekday = rule?.weekday === undefined ? dayParts(starts).weekday : Number(rule.weekday)
  const fromMonday = (weekday + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK
  const day = rule?.kind === 'month-day' ? (rule.monthDay ?? dayParts(starts).day) : fromMonday
  const order = [kinds.indexOf(rule?.kind ?? ''), rule?.kind === 'nth-weekday' ? (rule.nth ?? 0) : 0, day]
  return `${order.map((part) => String(part).padStart(2, '0')).join(' ')} ${starts.slice(11)}`
}

/** `12月17日停一次`: of the days that the rule names soon, those on which nothing takes place. */
const daysOff = ({ data }: Event): string[] => {
  const until = addDays(today(), TOLD_AHEAD_IN_DAYS)
  const held = new Set(
    timesBetween(data, today(), until)
      .filter(({ isOff }) => !isOff)
      .map(({ starts }) => starts.slice(0, 10)),
  )
  return daysByRule(data, today(), until)
    .filter((day) => !held.has(day))
    .map((day) => `${shortDay(day)}停一次`)
}

const beginningAndEnd = ({ data }: Event): string[] => {
  const [first, last] = [data.starts.slice(0, 10), data.recurrence?.until]
  const year = today().slice(0, 4)
  return [
    ...(first > today() ? [`${dayBeside(first, year)}开始`] : []),
    ...(last !== undefined && last <= addDays(today(), ENDS_WITHIN_IN_DAYS)
      ? [`${dayBeside(last, year)}结束`]
      : []),
  ]
}

const lessonOf = (event: Event): Lesson => ({
  title: event.data.title,
  href: entryUrl('events', event.id),
  rule: recurrenceInWords(event.data) ?? '',
  hours: hoursInWords(event.data, event.data.starts.slice(0, 10)),
  notes: [...beginningAndEnd(event), ...daysOff(event)],
})

/** The room of a station that a place names, the longest where one name holds another; else the place itself. */
export const roomOf = (place: string, rooms: readonly string[]): string =>
  rooms.filter((room) => place.includes(room)).sort((a, b) => b.length - a.length)[0] ?? place

const isOnTimetable = ({ data }: Event): boolean =>
  data.recurrence !== undefined && eventStanding(data, today()) === 'coming'

/** What comes again at a station, room by room: its rooms in their own order, other places behind them. */
export const timetableOf: (station: string) => RoomTimetable[] = question('timetable', (station: string) => {
  const rooms = (entryById('stations', station)?.data.rooms ?? []).map(({ name }) => name)
  const own = published('events').filter((event) => event.data.station === station && isOnTimetable(event))
  const sorted = own.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const byRoom = Map.groupBy(sorted, ({ data }) => roomOf(data.place, rooms))
  const inOrder = [...new Set([...rooms, ...byRoom.keys()])]
  return inOrder.flatMap((room) => {
    const events = byRoom.get(room)
    return events ? [{ room, lessons: events.map(lessonOf) }] : []
  })
})
