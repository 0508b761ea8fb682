/** When an event takes place, as a result says it: the next time of what comes again, and what does not go as planned. */
import { addDays, clockTime, longDay, shortDay, weekdayName } from '../../../../model/beijing-time.ts'
import type { HeldTime } from '../../../../model/days/held-times.ts'
import { timesBetween } from '../../../../model/days/held-times.ts'
import { newTimeOf } from '../../../../model/days/new-time.ts'
import { recurrenceInWords } from '../../../../model/days/recurrence.ts'
import type { EventTimes } from '../../formats.ts'

/** What is said of an event's time, in the order of saying. */
export interface EventWhen {
  /** 取消, 延期到11月27日 15:00. */
  warning?: string
  facts: string[]
}

/** What comes again at least once a year is found within it; a month without its 31st is no end. */
const LOOK_AHEAD_IN_DAYS = 366

/** 11月27日, with its year where that is not this one. */
const dayIn = (moment: string, today: string): string =>
  moment.slice(0, 4) === today.slice(0, 4) ? shortDay(moment.slice(0, 10)) : longDay(moment.slice(0, 10))

const dayAndHour = (moment: string, today: string): string =>
  `${dayIn(moment, today)} ${weekdayName(moment.slice(0, 10))} ${clockTime(moment)}`

const nextTime = (event: EventTimes, today: string): HeldTime | undefined =>
  timesBetween(event, today, addDays(today, LOOK_AHEAD_IN_DAYS)).find(({ isOff }) => !isOff)

/** What comes again: its rule, and its next time. */
const againAndAgain = (event: EventTimes, today: string): string[] => {
  const rule = recurrenceInWords(event)
  const next = event.status === 'done' ? undefined : nextTime(event, today)
  return [...(rule ? [rule] : []), next ? `下一次：${dayAndHour(next.starts, today)}` : '已结束']
}

const putOff = (event: EventTimes, today: string): EventWhen => {
  const next = newTimeOf(event)
  const { statusLabel = '' } = event
  const warning = next ? `${statusLabel}到${dayAndHour(next.starts, today)}` : statusLabel
  return { warning, facts: [`原定${dayIn(event.starts, today)}`] }
}

/** @param today a day in Beijing */
export const eventWhen = (event: EventTimes, today: string): EventWhen => {
  const { status, statusLabel = '', recurrence, starts } = event
  if (status === 'cancelled') return { warning: statusLabel, facts: [`原定${dayAndHour(starts, today)}`] }
  if (status === 'postponed' && (!recurrence || !newTimeOf(event))) return putOff(event, today)
  if (recurrence) return { facts: againAndAgain(event, today) }
  return {
    facts: [`${longDay(starts.slice(0, 10))} ${weekdayName(starts.slice(0, 10))} ${clockTime(starts)}`],
  }
}
