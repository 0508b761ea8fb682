import { calendarMonthUrl, entryUrl } from '../../model/addresses.ts'
import { addDays } from '../../model/beijing-time.ts'
import { today } from '../site/release-order.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById } from '../entries/entries.ts'
import { eventStanding } from './event-standing.ts'
import type { Standing } from './event-standing.ts'
import { statusWord } from './events.ts'
import type { Link } from '../site/links.ts'
import type { Occurrence } from './recurrence.ts'
import { occurrencesBetween, recurrenceInWords } from './recurrence.ts'
import { monthName } from '../site/period-names.ts'
import { reportIndex } from '../reports/reports.ts'
import { labelOf } from '../site/site.ts'
import type { StationPlate } from '../stations/stations.ts'
import { callOfStation, stationPlate } from '../stations/stations.ts'

/** Everything an event's page shows but its own text. */
export interface EventView {
  id: string
  digest: string
  hasBody: boolean
  title: string
  starts: string
  ends: string | undefined
  rule: string | undefined
  /** The next times of an event that recurs. */
  next: Occurrence[]
  status: string | undefined
  /** Whether one can still come. */
  standing: Standing
  /** The event is over and nobody has reported it yet. */
  isReportDue: boolean
  place: string
  audience: string[]
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
  /** The month of the calendar it stands in next. */
  month: Link
}

const NEXT_TIMES = 6
const LOOK_AHEAD_IN_DAYS = 190

const reportsOf = async (id: string): Promise<Link[]> =>
  ((await reportIndex()).byEvent.get(id) ?? []).map((report) => ({
    label: report.data.title,
    href: entryUrl('reports', report.id),
  }))

const nextTimes = ({ data }: Entry<'events'>): Occurrence[] =>
  data.recurrence && (data.status === 'planned' || data.status === 'ongoing')
    ? occurrencesBetween(data, today(), addDays(today(), LOOK_AHEAD_IN_DAYS)).slice(0, NEXT_TIMES)
    : []

const monthLink = (month: string): Link => ({ label: monthName(month), href: calendarMonthUrl(month) })

const ownFacts = (data: Entry<'events'>['data']) => ({
  title: data.title,
  starts: data.starts,
  ends: data.ends,
  rule: recurrenceInWords(data),
  place: data.place,
  audience: data.audience.map((each) => labelOf('audiences', each)),
  capacity: data.capacity,
  signUp: data.signUp,
  responsibleUnit: data.responsibleUnit,
  theme: data.theme,
  festival: data.festival && labelOf('festivals', data.festival),
})

/** Computes what the page of an event shows. */
export const eventView = async (event: Entry<'events'>): Promise<EventView> => {
  const { id, digest, hasBody, data } = event
  const reports = await reportsOf(id)
  const next = nextTimes(event)
  const standing = eventStanding(data, today())
  const project = await entryById('projects', data.project)
  return {
    id,
    digest,
    hasBody,
    ...ownFacts(data),
    next,
    month: monthLink((next[0]?.starts ?? data.starts).slice(0, 7)),
    status: statusWord(event),
    standing,
    isReportDue: standing === 'over' && !data.recurrence && reports.length === 0,
    project: project && { label: project.data.name, href: entryUrl('projects', project.id) },
    station: await stationPlate(data.station),
    stationPhone: (await callOfStation(data.station))?.phone,
    reports,
  }
}
