import { question } from '../edition/asking.ts'
import { thisMoment, today } from '../site/release-order.ts'
import { eventTimesBetween, type EventTime } from './events.ts'

const hasEnded = ({ event, ends }: EventTime): boolean =>
  event.data.status === 'done' || (ends !== undefined && ends <= thisMoment())

const keyOf = ({ event, starts }: EventTime): string => `${event.id} ${starts}`

/** By station, so that what ends at one of them leaves what others are told of as it is. */
const endedByStation = question('ended-by-station', () =>
  Map.groupBy(eventTimesBetween(today(), today()).filter(hasEnded), ({ event }) => event.data.station),
)

const endedAt = question('ended-at-station', (station: string): string[] =>
  (endedByStation().get(station) ?? []).map(keyOf),
)

/**
 * Whether one can still come to a time of today or later, as of the moment of the release; what names no end goes on until
 * the night. A release is not made anew for each end.
 */
export const isNotOver = (time: EventTime): boolean =>
  time.starts.slice(0, 10) > today() || !endedAt(time.event.data.station).includes(keyOf(time))
