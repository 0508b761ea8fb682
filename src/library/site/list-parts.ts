import { longDay } from '../../model/beijing-time.ts'
import { dayBeside } from '../events/time-words.ts'
import type { PartInWords } from './paging.ts'
import { PAGE_SIZE } from './paging.ts'

/**
 * `2026年3月12日至3月20日`; one day where all entries are of that, numbered where a great day fills several pages.
 * @param dayOf the Beijing day of an entry
 */
export const daysInList =
  <T>(dayOf: (item: T) => string): PartInWords<T> =>
  (items, _number, behind) => {
    const [from = '', to = ''] = [items.at(-1), items[0]].map((item) => item && dayOf(item))
    if (from !== to) return `${longDay(from)}至${dayBeside(to, from.slice(0, 4))}`
    let ofSameDay = 0
    for (let next = behind(0); next && dayOf(next) === from; next = behind(ofSameDay)) ofSameDay += 1
    const pagesBefore = Math.floor(ofSameDay / PAGE_SIZE)
    return pagesBefore === 0 ? longDay(from) : `${longDay(from)}，第${pagesBefore + 1}页`
  }

/** For entries without a day: `从最早的数起第3页`. */
export const countedFromOldest: PartInWords<unknown> = (_items, number) => `从最早的数起第${number}页`
