import { addDays } from '../../model/beijing-time.ts'
import { lastDayOf } from '../../model/days/recurrence.ts'
import { today } from '../site/release-order.ts'
import type { EventLine } from './event-line.ts'
import { comingTimes, eventLine, type EventTime } from './events.ts'
import { beginningAndEnd } from './time-words.ts'

/** Whether a time of an event begins on a day, rather than going on from an earlier one. */
export const beginsOn = ({ starts }: EventTime, day: string): boolean => starts.startsWith(day)

/** The days from one to another, both included. */
export const daysFrom = (first: string, last: string): string[] => {
  const days = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** What touches each of some days, days without anything left out; what begins on a day comes before what goes on. */
export const timesByDay = (
  days: readonly string[],
  times: readonly EventTime[],
): Map<string, EventTime[]> => {
  const found = days.map((day): [string, EventTime[]] => {
    const own = times.filter((time) => time.starts.slice(0, 10) <= day && day <= lastDayOf(time))
    return [day, own.toSorted((a, b) => Number(beginsOn(b, day)) - Number(beginsOn(a, day)))]
  })
  return new Map(found.filter(([, own]) => own.length > 0))
}

/** A time as the list of one day shows it to somebody who may not look at the next: also how long it takes where that is days. */
export const lineOfDay = (time: EventTime, day: string): EventLine => ({
  ...eventLine(time, day),
  time: beginningAndEnd(time, day),
})

/** What is on from today to a day, on each of these days: what takes several stands on every one that is still to come. */
export const comingByDay = (until: string): ReadonlyMap<string, EventLine[]> => {
  const byDay = timesByDay(daysFrom(today(), until), comingTimes())
  return new Map([...byDay].map(([day, times]) => [day, times.map((time) => lineOfDay(time, day))]))
}
