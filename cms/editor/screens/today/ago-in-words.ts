import { beijingDay, daysBetween, shortDay } from '../../../../src/model/beijing-time.ts'

/** When something was, as one says it: 今天, 昨天, 3 天前, 11月2日; empty for an empty moment. */
export const agoInWords = (moment: string, now = new Date()): string => {
  if (moment === '') return ''
  const day = beijingDay(new Date(moment))
  const days = daysBetween(day, beijingDay(now))
  if (days <= 0) return '今天'
  if (days === 1) return '昨天'
  return days < 10 ? `${days} 天前` : shortDay(day)
}
