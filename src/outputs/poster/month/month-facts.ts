import { today } from '../../../library/site/release-order.ts'
import { question } from '../../../library/edition/asking.ts'
import type { Entry } from '../../../library/entries/entries.ts'
import { entryById, published } from '../../../library/entries/entries.ts'
import type { EventTime } from '../../../library/events/events.ts'
import { eventLine, eventTimesBetween, newTimeNote, warningOf } from '../../../library/events/events.ts'
import { festivalsOfMonth } from '../../../library/events/festivals.ts'
import { isNotOver } from '../../../library/events/not-over.ts'
import { addMonths, lastDayOfMonth } from '../../../model/days/months.ts'
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
  /** The first of what the next month has, where this one has nothing more. */
  next: { heading: string; extras: MonthExtra[] }
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

const MOST_EXTRAS = 6
/** What is left of a place's name once that of its village is gone still has to be one: 礼堂. */
const SHORTEST_PLACE = 2
const MOST_ON_MENU = 6

/** What began before the month stands on its first day. */
const monthEvent = (times: readonly EventTime[], month: string, station: string): MonthEvent[] => {
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
      place: placeAt(event.data.place, entryById('stations', station)),
      status: warningOf(first),
    },
  ]
}

/** Times of one event that say the same stand in one row; what was put off and when it will be are two. */
const rowOf = (time: EventTime): string => `${time.event.id} ${warningOf(time) ?? ''}`

const timesByStation = question('poster-times', (month: string) =>
  Map.groupBy(eventTimesBetween(`${month}-01`, lastDayOfMonth(month)), ({ event }) => event.data.station),
)

/** 青石村文化礼堂 stands on the sheet of 青石村 as 文化礼堂. */
const placeAt = (place: string, station: Entry<'stations'> | undefined): string => {
  const own = station?.data.shortName.replace(/[站所]$/u, '') ?? ''
  const rest = place.slice(own.length).trim()
  return own !== '' && place.startsWith(own) && [...rest].length >= SHORTEST_PLACE ? rest : place
}

const eventsOf = (station: string, month: string): MonthEvent[] => {
  const byRow = Map.groupBy(timesByStation(month).get(station) ?? [], rowOf)
  return [...byRow.values()].flatMap((row) => monthEvent(row, month, station))
}

/** What still takes place at some stations, each event once. @param isOwn whether it goes without saying where that is */
const extrasOf = (stations: readonly string[], months: readonly string[], isOwn: boolean): MonthExtra[] => {
  const seen = new Set<string>()
  return months
    .flatMap((month) => stations.flatMap((each) => timesByStation(month).get(each) ?? []))
    .filter((time) => !time.isOff && time.starts.slice(0, 10) >= today() && isNotOver(time))
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))
    .filter(({ event }) => !seen.has(event.id) && seen.add(event.id))
    .slice(0, MOST_EXTRAS)
    .map((time) => {
      const { title, time: hours, station: host, place, day } = eventLine(time)
      const where = isOwn ? placeAt(place, entryById('stations', time.event.data.station)) : place
      return {
        mark: shortDay(day),
        title,
        detail: [hours, isOwn ? '' : host, where].filter(Boolean).join('，'),
      }
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
  const isOver = month === thisMonth() && events.every(({ days }) => days.every((day) => day < today()))
  const nextMonth = addMonths(month, 1)
  const months = isOver ? [month, nextMonth] : [month]
  return {
    id,
    month,
    title: month === thisMonth() ? '本月活动' : `${Number(month.slice(5))}月活动`,
    events,
    next: {
      heading: `${Number(nextMonth.slice(5))}月的活动`,
      extras: hasRoom && isOver ? extrasOf([id], [nextMonth], true) : [],
    },
    nearby: hasRoom ? extrasOf(neighbourhoodOf(id), months, false) : [],
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
