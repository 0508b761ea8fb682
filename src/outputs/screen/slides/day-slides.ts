import { question } from '../../../library/edition/asking.ts'
import { beginsOn, daysFrom, lineOfDay, timesByDay } from '../../../library/events/event-days.ts'
import { comingTimes, type EventTime } from '../../../library/events/events.ts'
import { isNotOver } from '../../../library/events/not-over.ts'
import { today } from '../../../library/site/release-order.ts'
import { stationLinks } from '../../../library/stations/stations.ts'
import { addDays } from '../../../model/beijing-time.ts'
import { ownOrCounty, type ScreenOwner } from '../screen-owner.ts'
import type { DaySlide, SlideRow } from './slide.ts'
import { inSlides } from './slide.ts'

const DAYS_AHEAD = 6
/** Where the week is empty, the next days that have anything. */
const FEW_DAYS = 3
const SLIDES_OF_TODAY = 3
const SLIDES_OF_ANOTHER_DAY = 1

/** The end of a day: after its last minute and before the next day's first. */
const endOfDay = (day: string): string => `${day}T24:00`

/** 青石村站 says nothing beside 青石村文化礼堂. */
const placeOf = (place: string, station: string | undefined): string =>
  station === undefined || place.includes(station.replace(/[站所]$/u, '')) ? place : `${station} ${place}`

/** Where it takes place, as it is said at a station or in the county. */
export const placeOfTime = ({ event }: EventTime, { station }: Pick<ScreenOwner, 'station'>): string => {
  const host = event.data.station === station ? undefined : stationLinks().get(event.data.station)?.label
  return placeOf(event.data.place, host)
}

const rowOf = (time: EventTime, day: string, owner: ScreenOwner): SlideRow => {
  const { title, time: hours, status } = lineOfDay(time, day)
  return {
    title,
    note: `${hours}　${placeOfTime(time, owner)}`,
    status,
    until: time.ends ?? endOfDay(day),
  }
}

/** Everything that is told of the coming week, or, where it is empty, of the next days that have anything. */
const nextDays = (times: readonly EventTime[]): Map<string, EventTime[]> => {
  const last = times.at(-1)?.starts.slice(0, 10) ?? today()
  // A long exhibition makes no day of its own but today: each further one would say nothing else.
  const days = [...timesByDay(daysFrom(today(), last), times)].filter(
    ([day, own]) => day === today() || own.some((time) => beginsOn(time, day)),
  )
  const inWeek = days.filter(([day]) => day <= addDays(today(), DAYS_AHEAD))
  return new Map(inWeek.length > 0 ? inWeek : days.slice(0, FEW_DAYS))
}

/** What is told of an owner's coming days. */
export interface ComingDays {
  days: [day: string, times: EventTime[]][]
  /** Not where they are the whole county's, because the owner has none. */
  isOwn: boolean
}

/** What has ended at the moment of the release is told to nobody any more. */
const timesNotOver = question('times-not-over', () => comingTimes().filter(isNotOver))

/** The owner's coming times by the day that they are listed under; the whole county's where the owner has none. */
export const comingDays = (owner: ScreenOwner): ComingDays => {
  const { items, isOwn } = ownOrCounty(owner, timesNotOver(), ({ event }) => [event.data.station])
  return { days: [...nextDays(items)], isOwn }
}

/** The slides of the coming days: of today all that there is room for, of each other day the first. */
export const daySlides = (owner: ScreenOwner): DaySlide[] => {
  const { days, isOwn } = comingDays(owner)
  const whose = isOwn ? undefined : owner.county
  return days.flatMap(([day, times]) => {
    const rows = times.map((time) => rowOf(time, day, owner))
    const room = day === today() ? SLIDES_OF_TODAY : SLIDES_OF_ANOTHER_DAY
    const slides = inSlides(rows).slice(0, room)
    const more = rows.length - slides.flat().length
    return slides.map((some, at): DaySlide => {
      const isLast = at === slides.length - 1
      return { kind: 'day', day, whose, rows: some, more: isLast ? more : 0, until: endOfDay(day) }
    })
  })
}
