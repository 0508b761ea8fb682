import { entryUrl } from '../../model/addresses.ts'
import { addDays, clockTime, weekdayName } from '../../model/beijing-time.ts'
import { today } from '../site/release-order.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById } from '../entries/entries.ts'
import { shownSince } from '../entries/published-at.ts'
import { eventStanding } from './event-standing.ts'
import type { Standing } from './event-standing.ts'
import { calendarLink } from './calendar.ts'
import type { HeldTime } from '../../model/days/held-times.ts'
import { countingTime, newTimeOf } from '../../model/days/new-time.ts'
import { timesBetween } from '../../model/days/held-times.ts'
import { statusWord } from './events.ts'
import { dayBeside, hoursInWords, isOfSeveralDays, whenInWords } from './time-words.ts'
import type { Link } from '../site/links.ts'
import { recurrenceInWords } from '../../model/days/recurrence.ts'
import { reportsBy } from '../reports/reports.ts'
import { labelOf } from '../site/site.ts'
import type { StationPlate } from '../stations/stations.ts'
import { callOfStation, stationPlate } from '../stations/stations.ts'

/** Everything an event's page shows but its own text. */
export interface EventView {
  id: string
  /** Since when its page is as it is, as far as anybody knows. */
  published: string | undefined
  hasBody: boolean
  title: string
  /** The time that counts now: the next, or the new one where it was put off. */
  starts: string
  ends: string | undefined
  /** The same in words, with its year. */
  when: string
  /** When it was to be before it was put off: Beijing moment, and in words. */
  former: { starts: string; when: string } | undefined
  /** What is said of the new time while it is not known. */
  newTimeNote: string | undefined
  rule: string | undefined
  /** The next times of an event that recurs, in words. */
  next: string[]
  status: string | undefined
  /** Whether one can still come. */
  standing: Standing
  /** The event is over and nobody has reported it yet. */
  isReportDue: boolean
  place: string
  audience: string[]
  categories: string[]
  capacity: number | undefined
  signUp: { phone?: string | undefined; url?: string | undefined; note?: string | undefined } | undefined
  responsibleUnit: string | undefined
  theme: string | undefined
  festival: string | undefined
  project: Link | undefined
  station: StationPlate | undefined
  /** The number to call for the station. */
  stationPhone: string | undefined
  reports: Link[]
  /** Where it stands in the calendar next. */
  calendar: Link
}

const NEXT_TIMES = 6
const LOOK_AHEAD_IN_DAYS = 190

const reportsOf = (id: string): Link[] =>
  reportsBy('event', id).map((report) => ({
    label: report.data.title,
    href: entryUrl('reports', report.id),
  }))

/** The next times at which it does take place. */
const nextTimes = ({ data }: Entry<'events'>): HeldTime[] =>
  data.recurrence && data.status !== 'done'
    ? timesBetween(data, today(), addDays(today(), LOOK_AHEAD_IN_DAYS))
        .filter(({ isOff }) => !isOff)
        .slice(0, NEXT_TIMES)
    : []

/** `12月31日 星期四 19:00`, `2027年1月7日 星期四 19:00`: the year is named where it is not this one. */
const nextInWords = (time: HeldTime): string => {
  const day = time.starts.slice(0, 10)
  return isOfSeveralDays(time)
    ? hoursInWords(time, today())
    : `${dayBeside(day, today().slice(0, 4))} ${weekdayName(day)} ${clockTime(time.starts)}`
}

/** All that is said of when an event takes place. */
const timeFacts = (event: Entry<'events'>) => {
  const { data } = event
  const next = nextTimes(event)
  const { starts, ends } = next[0] ?? countingTime(data)
  return {
    starts,
    ends,
    when: whenInWords({ starts, ends }),
    former: newTimeOf(data) && { starts: data.starts, when: whenInWords(data) },
    newTimeNote: data.newTime?.note,
    rule: recurrenceInWords(data),
    next: next.map(nextInWords),
  }
}

const ownFacts = (data: Entry<'events'>['data']) => ({
  title: data.title,
  place: data.place,
  audience: data.audience.map((each) => labelOf('audiences', each)),
  categories: data.categories.map((each) => labelOf('categories', each)),
  capacity: data.capacity,
  signUp: data.signUp,
  responsibleUnit: data.responsibleUnit,
  theme: data.theme,
  festival: data.festival && labelOf('festivals', data.festival),
})

const viewOf = (event: Entry<'events'>): EventView => {
  const { id, hasBody, data } = event
  const reports = reportsOf(id)
  const times = timeFacts(event)
  const standing = eventStanding(data, today())
  const project = entryById('projects', data.project)
  return {
    id,
    published: shownSince(event),
    hasBody,
    ...ownFacts(data),
    ...times,
    // What has begun is looked for where it still goes on.
    calendar: calendarLink(standing === 'coming' && times.starts < today() ? today() : times.starts),
    status: statusWord(event),
    standing,
    isReportDue: standing === 'over' && !data.recurrence && reports.length === 0,
    project: project && { label: project.data.name, href: entryUrl('projects', project.id) },
    station: stationPlate(data.station),
    stationPhone: callOfStation(data.station)?.phone,
    reports,
  }
}

/** What the page of an event shows; nothing when it is not on show. */
export const eventView: (id: string) => EventView | undefined = question('event-view', (id: string) => {
  const event = entryById('events', id)
  return event && viewOf(event)
})
