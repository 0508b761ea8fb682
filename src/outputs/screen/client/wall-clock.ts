/** What the wall knows of the time: its own clock, unless that is known to be wrong. */
import { addDays, beijingMoment, clockTime, shortDay, weekdayName } from '../../../model/beijing-time.ts'

/**
 * The Beijing moment by the wall's own clock. A box without a battery wakes up in 1970: it is never earlier than what
 * the wall knows to have been.
 */
export const wallMoment = (instant: Date, ...known: (string | undefined)[]): string =>
  known.reduce<string>((latest, moment = '') => (moment > latest ? moment : latest), beijingMoment(instant))

/** What a day is called on the wall: 今天, 明天, 星期六. */
export const dayWord = (day: string, now: string): string => {
  const today = now.slice(0, 10)
  if (day === today) return '今天'
  return day === addDays(today, 1) ? '明天' : weekdayName(day)
}

/** Whether something with an end is over. */
export const isOver = (until: string | undefined, now: string): boolean => until !== undefined && until <= now

/** `11月27日 10:20 更新` */
export const heardInWords = (moment: string): string => `${shortDay(moment)} ${clockTime(moment)} 更新`
