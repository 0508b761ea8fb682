import { calendarMonthUrl, entryUrl } from '../../../model/addresses.ts'
import { addDays, shortDay } from '../../../model/beijing-time.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { daysFrom, timesByDay } from '../../../library/events/event-days.ts'
import { eventTimesBetween, warningOf, type EventTime } from '../../../library/events/events.ts'
import { isNotOver } from '../../../library/events/not-over.ts'
import { hoursOnDay } from '../../../library/events/time-words.ts'
import { today } from '../../../library/site/release-order.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { neighbourhoodOf } from '../../../library/stations/neighbourhood.ts'
import { stationLinks } from '../../../library/stations/stations.ts'
import { severalSheets } from '../pieces/frame.ts'
import { leaf } from '../pieces/signature.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { asLargeAsFits } from '../sheet/as-large-as-fits.ts'
import type { FlowItem } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, gap, rule, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const HOUR: Look = { cut: 700, colour: 'ink' }
const NAME: Look = { cut: 700, colour: 'ink' }
const PLACE: Look = { cut: 400, colour: 'ink' }
const EMPTY: Look = { cut: 400, colour: 'ink-soft' }
const STATUS: Look = { cut: 700, colour: 'vermilion' }
const DAYS_IN_WEEK = 7
const SIZES = [84, 78, 72, 67, 62, 58, 54, 51, 48, 46] as const

/** A day with what can still be come to. */
interface WeekDay {
  day: string
  times: EventTime[]
  /** What is said where there is nothing. */
  nothing: string
}

const daysOf = (week: string, isMeant: (time: EventTime) => boolean): WeekDay[] => {
  const last = addDays(week, DAYS_IN_WEEK - 1)
  const days = daysFrom(week, last)
  const times = eventTimesBetween(week, last).filter(isMeant)
  const onDay = timesByDay(days, times)
  return days.map((day) => {
    const meant = onDay.get(day) ?? []
    const nothing = meant.length > 0 ? '这天的已经结束' : '没有安排'
    return { day, times: meant.filter(isNotOver), nothing }
  })
}

const timePiece = (time: EventTime, day: string, size: number, width: number, withHost: boolean): Piece => {
  const hour = oneLine(hoursOnDay(time, day), HOUR, size)
  const left = Math.max(hour.width + size * 0.5, size * 3.4)
  const room = width - left
  const status = warningOf(time)
  const host = withHost ? stationLinks().get(time.event.data.station)?.label : undefined
  const place = [host, time.event.data.place].filter(Boolean).join('，')
  return beside([
    { x: 0, piece: hour },
    {
      x: left,
      piece: stack([
        ...(status === undefined
          ? []
          : [setText(status, STATUS, { width: room, sizes: [Math.round(size * 0.8)] })]),
        setText(time.event.data.title, NAME, { width: room, sizes: [size] }),
        setText(place, PLACE, { width: room, sizes: [Math.max(42, Math.round(size * 0.78))], leading: 1.4 }),
      ]),
    },
  ])
}

const dayPiece = (
  { day, times, nothing }: WeekDay,
  size: number,
  width: number,
  withHost: boolean,
): FlowItem => {
  const leafWidth = Math.min(150, Math.round(size * 2.6 + 40))
  const left = leafWidth + 50
  const rows =
    times.length > 0
      ? times.map((time) => timePiece(time, day, size, width - left, withHost))
      : [oneLine(nothing, EMPTY, Math.round(size * 0.8), 2)]
  const row = beside(
    [
      { x: 0, piece: leaf(day, leafWidth) },
      { x: left, piece: stack(rows, size * 0.25) },
    ],
    times.length > 0 ? 'top' : 'middle',
  )
  return {
    piece: stack([gap(size * 0.3), row, gap(size * 0.3), rule(width, 2, 'rule-strong')]),
    keepsNext: false,
  }
}

/** A week in rows, on as few sheets as it takes, and as large as these hold it. */
const bodies = (
  title: string,
  week: readonly WeekDay[],
  { width, height }: Area,
  withHost: boolean,
): Piece[] => {
  const head = setText(title, TITLE, { width, sizes: [140, 120, 100], maxLines: 1 })
  const itemsAt = (size: number) => week.map((day) => dayPiece(day, size, width, withHost))
  const [first, ...others] = asLargeAsFits(SIZES, itemsAt, [height - head.height - 20, height])
  return [stack([head, ...(first ? [first] : [])], 20), ...others]
}

/** With fewer of its own a station's week also tells of what takes place around it. */
const FEW = 3

/** Whose week it is, and what stands in it. */
interface Week {
  stationId: string | undefined
  name: string
  days: WeekDay[]
  /** More than one host: each time names its own. */
  isShared: boolean
}

const timetable = ({ stationId, name, days, isShared }: Week): Poster => {
  const from = today()
  const title = `${shortDay(from)}至${shortDay(addDays(from, DAYS_IN_WEEK - 1))}`
  const path = stationId === undefined ? calendarMonthUrl(from.slice(0, 7)) : entryUrl('stations', stationId)
  const surround = {
    plate: plateOf(stationId),
    label: '一周课表',
    temper: 'quiet' as const,
    foot: footOf(stationId, path, '扫一扫，看全部'),
  }
  return {
    title: `${name}一周课表`,
    description: `${name}${title}的安排，一天一格。`,
    back: { label: stationId === undefined ? '日历' : '本站网页', href: path },
    shareImage:
      stationId === undefined
        ? { collection: 'site', id: 'calendar' }
        : { collection: 'stations', id: stationId },
    compose: (format) => severalSheets(surround, format, (area) => bodies(title, days, area, isShared)),
  }
}

/** A station's next seven days. */
export const stationTimetable = (id: string): Poster | undefined => {
  const station = entryById('stations', id)
  if (!station) return undefined
  const own = daysOf(today(), ({ event }) => event.data.station === id)
  const isShared = own.flatMap(({ times }) => times).length < FEW
  const hosts = [id, ...neighbourhoodOf(id)]
  const days = isShared ? daysOf(today(), ({ event }) => hosts.includes(event.data.station)) : own
  return timetable({ stationId: id, name: station.data.shortName, days, isShared })
}

/** The county's next seven days. */
export const countyTimetable = (): Poster =>
  timetable({
    stationId: undefined,
    name: siteSettings().county,
    days: daysOf(today(), () => true),
    isShared: true,
  })
