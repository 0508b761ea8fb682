import type { CalendarFileKind } from '../../model/addresses.ts'
import { calendarFileKinds, calendarFileUrl, entryOfUrl, entryUrl, urls } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { question } from '../edition/asking.ts'
import { entryById, published } from '../entries/entries.ts'
import { movedAddresses, movedView } from '../rendering/moved.ts'
import { fullAddress, vocabulary } from '../site/site.ts'
import type { EventTime } from './events.ts'
import { keptTimes, keptTimesOfCategory, keptTimesOfEvent, keptTimesOfStation } from './kept-times.ts'

/** A calendar that phones subscribe to. */
export interface CalendarFile {
  name: string
  /** The page that shows the same. */
  page: string
  times: EventTime[]
}

/** A phone asks for what it subscribed to under its old address for years: that goes on where an entry has another id now. */
const presentId = (collection: CollectionName, id: string): string => movedView(collection, id)?.id ?? id

const ofStation = (asked: string): CalendarFile | undefined => {
  const id = presentId('stations', asked)
  const station = entryById('stations', id)
  return (
    station && {
      name: `${station.data.shortName}的活动`,
      page: entryUrl('stations', id),
      times: keptTimesOfStation(id),
    }
  )
}

const ofCategory = (id: string): CalendarFile | undefined => {
  const row = vocabulary('categories').find((each) => each.id === id)
  return row && { name: `${row.label}的活动`, page: urls.calendar, times: keptTimesOfCategory(id) }
}

const ofEvent = (asked: string): CalendarFile | undefined => {
  const id = presentId('events', asked)
  const event = entryById('events', id)
  return event && { name: event.data.title, page: entryUrl('events', id), times: keptTimesOfEvent(id) }
}

const makers = { station: ofStation, category: ofCategory, event: ofEvent } as const satisfies Record<
  CalendarFileKind,
  (id: string) => CalendarFile | undefined
>

/** The calendar of a station, a category or an event; nothing where there is no such thing. */
export const calendarFile = (kind: string, id: string): CalendarFile | undefined => {
  const known = calendarFileKinds.find((each) => each === kind)
  return known && makers[known](id)
}

/** The calendar of the whole county. @param portalName what its pages are called */
export const countyCalendar = (portalName: string): CalendarFile => ({
  name: `${portalName}·活动`,
  page: urls.calendar,
  times: keptTimes(),
})

const kindOf = { stations: 'station', events: 'event' } as const

const pathsOf = (collection: keyof typeof kindOf): string[] => {
  const former = movedAddresses()
    .map(entryOfUrl)
    .flatMap((entry) => (entry?.collection === collection ? [entry.id] : []))
  const ids = [...published(collection).map(({ id }) => id), ...former]
  return ids.map((id) => calendarFileUrl(kindOf[collection], id))
}

/** The addresses of all of them; a station without events has one as well, since phones may have subscribed to it before. */
export const calendarFilePaths: () => string[] = question('calendar-file-paths', () => [
  ...pathsOf('stations'),
  ...pathsOf('events'),
  ...vocabulary('categories').map(({ id }) => calendarFileUrl('category', id)),
])

/** What an iPhone subscribes to by one touch, so that changes arrive by themselves. */
export const subscriptionAddress = (path: string): string => fullAddress(path).replace(/^https?:/, 'webcal:')
