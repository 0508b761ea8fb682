import { entryUrl, posterUrl, reportsByStationUrl } from '../../model/addresses.ts'
import { KIND_IN_RELEASE } from '../../model/posters/poster-kinds.ts'
import type { RuleRow } from '../../model/vocabularies.ts'
import { question } from '../edition/asking.ts'
import type { Entry } from '../entries/entries.ts'
import { entryById } from '../entries/entries.ts'
import type { EventLine } from '../events/event-line.ts'
import { upcomingEvents } from '../events/events.ts'
import type { Weekend } from '../events/weekend.ts'
import { weekendOf } from '../events/weekend.ts'
import type { RoomTimetable } from '../events/timetable.ts'
import { timetableOf } from '../events/timetable.ts'
import type { PhotoView } from '../photos/photo-view.ts'
import type { Link } from '../site/links.ts'
import type { PersonSummary } from '../people/people.ts'
import { peopleOfStation } from '../people/people.ts'
import type { ProjectLine } from '../projects/project-lines.ts'
import { projectsOfStation } from '../projects/project-lines.ts'
import type { Duty } from '../stations/duties.ts'
import { dutiesOf } from '../stations/duties.ts'
import { mapLinkOf } from '../stations/map-link.ts'
import type { StationCall } from '../stations/station-call.ts'
import type { StandardsGroup } from '../stations/standards.ts'
import { standardsOf } from '../stations/standards.ts'
import { figuresAddress } from './figures.ts'
import { newestFirst } from '../reports/report-index.ts'
import type { ReportSummary } from '../reports/reports.ts'
import { reportsBy, reportSummaries } from '../reports/reports.ts'
import { today } from '../site/release-order.ts'
import { labelOf, vocabulary } from '../site/site.ts'
import type { StationNode } from '../stations/station-tree.ts'
import { stationsAbove } from '../stations/stations-above.ts'
import { stationsBelow } from '../stations/station-tree.ts'
import type { StationPlate } from '../stations/stations.ts'
import { stationNodes, stationPlate, stationsById } from '../stations/stations.ts'

type StationData = Entry<'stations'>['data']

/** The stations below one, by level. */
export interface StationsBelow {
  /** How many there are at any depth. */
  count: number
  /** All of them, or only those right below where there are too many for a station's page. */
  groups: { label: string; stations: Link[] }[]
  isAll: boolean
}

/** Everything a station's page shows but its own story. */
export interface StationView {
  id: string
  hasBody: boolean
  name: string
  shortName: string
  plate: StationPlate | undefined
  above: Link[]
  slogan: string | undefined
  intro: string
  cover: PhotoView | undefined
  photos: PhotoView[]
  hours: string | undefined
  /** Never a number that the station keeps to itself. */
  call: StationCall | undefined
  address: string
  mapLink: string | undefined
  location: { lat: number; lng: number } | undefined
  host: string | undefined
  platforms: string[]
  staff: number | undefined
  volunteers: number | undefined
  posts: { role: string; name?: string | undefined }[]
  star: { rating: number; year: number; awardedBy: string } | undefined
  standards: StandardsGroup[]
  /** How often the county asks it for something, and how often it has done so. */
  duties: Duty[]
  pairedUnit: string | undefined
  rooms: { name: string; use: string; photo?: string | undefined }[]
  below: StationsBelow
  weekend: Weekend
  events: EventLine[]
  timetable: RoomTimetable[]
  projects: ProjectLine[]
  people: PersonSummary[]
  reports: ReportSummary[]
  reportCount: number
  reportsUrl: string
  /** The newest reports of the stations below this one, without those it took part in. */
  reportsBelow: ReportSummary[]
  posterUrl: string
  figuresUrl: string
  /** Whether there is anything to say of its rooms, staff and standards. */
  hasRecord: boolean
}

const LATEST = 4
const EVENTS = 4
const LATEST_BELOW = 3

const coverOf = ({ cover, coverAlt, name }: StationData): PhotoView | undefined =>
  cover === undefined ? undefined : { image: cover, alt: coverAlt ?? name }

/** More than these stand in the tree of all stations. */
const MOST_BELOW = 12

const belowByLevel = (node: StationNode | undefined): StationsBelow => {
  const all = node ? stationsBelow(node) : []
  const isAll = all.length <= MOST_BELOW
  const shown = isAll ? all : (node?.children ?? [])
  const groups = new Map<string, Link[]>()
  for (const { levelLabel, shortName, href } of shown)
    groups.set(levelLabel, [...(groups.get(levelLabel) ?? []), { label: shortName, href }])
  return { count: all.length, groups: [...groups].map(([label, stations]) => ({ label, stations })), isAll }
}

const latestBelow = (node: StationNode | undefined, own: readonly Entry<'reports'>[]): ReportSummary[] => {
  const shown = new Set(own)
  const newest = (node ? stationsBelow(node) : []).flatMap(({ id }) =>
    reportsBy('station', id)
      .filter((report) => !shown.has(report))
      .slice(0, LATEST_BELOW),
  )
  return reportSummaries([...new Set(newest)].toSorted(newestFirst).slice(0, LATEST_BELOW))
}

const hasRecord = (data: StationData): boolean =>
  [data.rooms, data.photos, data.posts, data.standards, data.platforms].some(({ length }) => length > 0) ||
  [data.star, data.staff, data.volunteers, data.pairedUnit].some((each) => each !== undefined)

const ownFacts = (data: StationData) => ({
  slogan: data.slogan,
  intro: data.intro,
  cover: coverOf(data),
  photos: data.photos.filter(({ image }) => image !== data.cover),
  hours: data.hours,
  address: data.address,
  mapLink: mapLinkOf(data),
  location: data.location,
  host: data.hostType && labelOf('hostTypes', data.hostType),
  platforms: data.platforms.map((platform) => labelOf('platforms', platform)),
  staff: data.staff,
  volunteers: data.volunteers,
  posts: data.posts,
  star: data.star,
  standards: standardsOf(data),
  pairedUnit: data.pairedUnit,
  rooms: data.rooms,
  hasRecord: hasRecord(data),
})

// The schema of this word list has these fields more than others.
const frequencyRules = () => vocabulary('rules') as RuleRow[]

const daysOf = (reports: readonly Entry<'reports'>[]): string[] => reports.map(({ data }) => data.date)

const viewOf = (station: Entry<'stations'>): StationView => {
  const { id, hasBody, data } = station
  const node = stationNodes().get(id)
  const own = reportsBy('station', id)
  return {
    id,
    hasBody,
    name: data.name,
    shortName: data.shortName,
    plate: stationPlate(id),
    above: stationsAbove(id, stationsById())
      .map((each) => ({ label: each.data.shortName, href: entryUrl('stations', each.id) }))
      .toReversed(),
    ...ownFacts(data),
    call: node?.call,
    duties: dutiesOf(frequencyRules(), data.level, daysOf(own), today()),
    below: belowByLevel(node),
    weekend: weekendOf(id),
    events: upcomingEvents(id, EVENTS),
    timetable: timetableOf(id),
    projects: projectsOfStation(id),
    people: peopleOfStation(id),
    reports: reportSummaries(own.slice(0, LATEST)),
    reportCount: own.length,
    reportsUrl: reportsByStationUrl(id),
    reportsBelow: latestBelow(node, own),
    posterUrl: posterUrl(KIND_IN_RELEASE, id),
    figuresUrl: figuresAddress(id),
  }
}

/** What the page of a station shows; nothing when it is not on show. */
export const stationView: (id: string) => StationView | undefined = question('station-view', (id: string) => {
  const station = entryById('stations', id)
  return station && viewOf(station)
})
