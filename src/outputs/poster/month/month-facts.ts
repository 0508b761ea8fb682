import { today } from '../../../library/site/release-order.ts'
import { question } from '../../../library/edition/asking.ts'
import type { Entry } from '../../../library/entries/entries.ts'
import { entryById, published } from '../../../library/entries/entries.ts'
import type { EventTime } from '../../../library/events/events.ts'
import { eventLine, eventTimesBetween, newTimeNote, warningOf } from '../../../library/events/events.ts'
import { festivalsOfMonth } from '../../../library/events/festivals.ts'
import { lastDayOfMonth } from '../../../model/days/months.ts'
import { recurrenceInWords } from '../../../model/days/recurrence.ts'
import { projectMenu } from '../../../library/projects/menu.ts'
import { projectsOfStation } from '../../../library/projects/project-lines.ts'
import { neighbourhoodOf } from '../../../library/stations/neighbourhood.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { shortDay } from '../../../model/beijing-time.ts'
import type { MonthEvent } from './month-rows.ts'

/** Something else worth a line on a sheet with room: 活动 nearby, or what can be ordered. */
export interface MonthExtra {
  /** A day, or a number of the menu. */
  mark: string
  title: string
  detail: string
}

/** Everything that a month's poster says besides whose it is. */
export interface MonthFacts {
  id: string
  /** `YYYY-MM` */
  month: string
  /** 本月活动, or 12月活动 of another month. */
  title: string
  events: MonthEvent[]
  /** What takes place at the stations around, if anything. */
  nearby: MonthExtra[]
  /** What can be ordered. */
  menu: MonthExtra[]
  /** The feasts and days of the month in words. */
  festivals: string[]
  slogan: string | undefined
}

/** The month of the release. */
export const thisMonth = (): string => today().slice(0, 7)

const MOST_NEARBY = 6
const MOST_ON_MENU = 6

/** What began before the month stands on its first day. */
const monthEvent = (times: readonly EventTime[], month: string): MonthEvent[] => {
  const [first] = times
  if (!first) return []
  const { event, starts, ends, putOffFrom } = first
  const firstOfMonth = `${month}-01`
  return [
    {
      title: event.data.title,
      starts,
      ends,
      days: times.map((time) => (time.starts < firstOfMonth ? firstOfMonth : time.starts.slice(0, 10))),
      rule: putOffFrom === undefined ? recurrenceInWords(event.data) : undefined,
      note: newTimeNote(first),
      place: event.data.place,
      status: warningOf(first),
    },
  ]
}

/** Times of one event that say the same stand in one row; what was put off and when it will be are two. */
const rowOf = (time: EventTime): string => `${time.event.id} ${warningOf(time) ?? ''}`

const timesByStation = question('poster-times', (month: string) =>
  Map.groupBy(eventTimesBetween(`${month}-01`, lastDayOfMonth(month)), ({ event }) => event.data.station),
)

const eventsOf = (station: string, month: string): MonthEvent[] => {
  const byRow = Map.groupBy(timesByStation(month).get(station) ?? [], rowOf)
  return [...byRow.values()].flatMap((row) => monthEvent(row, month))
}

/** What still takes place around a station, each event once. */
const nearbyOf = (station: string, month: string): MonthExtra[] => {
  const seen = new Set<string>()
  return neighbourhoodOf(station)
    .flatMap((each) => timesByStation(month).get(each) ?? [])
    .filter(({ starts, isOff }) => !isOff && starts.slice(0, 10) >= today())
    .filter(({ event }) => !seen.has(event.id) && seen.add(event.id))
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))
    .slice(0, MOST_NEARBY)
    .map((time) => {
      const { title, time: hours, station: host, place, day } = eventLine(time)
      return { mark: shortDay(day), title, detail: [hours, host, place].filter(Boolean).join('，') }
    })
}

/** The first of what the whole county can order, one of each class, so that it changes seldom. */
const countyMenu = question('poster-menu', (): MonthExtra[] =>
  projectMenu()
    .sections.flatMap(({ items }) => items.slice(0, 1))
    .map(({ code, name, schedule, provider }) => ({ mark: code, title: name, detail: schedule ?? provider })),
)

const menuOf = (station: string): MonthExtra[] => {
  const own = projectsOfStation(station)
    .filter(({ isOpen }) => isOpen)
    .map(({ code, name, provider }) => ({ mark: code, title: name, detail: provider }))
  const codes = new Set(own.map(({ mark }) => mark))
  return [...own, ...countyMenu().filter(({ mark }) => !codes.has(mark))].slice(0, MOST_ON_MENU)
}

/** With so many events of its own a sheet is full. */
const FULL = 7

const factsOf = ({ id, data }: Entry<'stations'>, month: string): MonthFacts => {
  const events = eventsOf(id, month)
  const hasRoom = events.length < FULL
  return {
    id,
    month,
    title: month === thisMonth() ? '本月活动' : `${Number(month.slice(5))}月活动`,
    events,
    nearby: hasRoom ? nearbyOf(id, month) : [],
    menu: hasRoom ? menuOf(id) : [],
    festivals: festivalsOfMonth(month).map(({ label, day }) => `${shortDay(day)}${label}`),
    slogan: data.slogan ?? siteSettings().slogan,
  }
}

/** A station's month; nothing when the station is not on show. */
export const monthFacts: (id: string, month: string) => MonthFacts | undefined = question(
  'month-facts',
  (id: string, month: string) => {
    const station = entryById('stations', id)
    return station && factsOf(station, month)
  },
)

/** How many events stand on each station's poster. */
export const postersByStation: () => ReadonlyMap<string, number> = question(
  'posters-by-station',
  () => new Map(published('stations').map(({ id }) => [id, eventsOf(id, thisMonth()).length])),
)
