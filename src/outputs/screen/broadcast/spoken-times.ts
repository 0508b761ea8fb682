/** Days and hours as they are said. */
import { dayParts, weekdayName } from '../../../model/beijing-time.ts'
import { amount, digitByDigit } from './spoken-numbers.ts'

const HALF_PAST = 30
const HOURS_OF_HALF_A_DAY = 12

/** From which hour on a part of the day is called what. */
const partsOfDay: readonly (readonly [from: number, name: string])[] = [
  [19, '晚上'],
  [13, '下午'],
  [12, '中午'],
  [6, '上午'],
  [0, '凌晨'],
]

const partOfDay = (hour: number): string => partsOfDay.find(([from]) => hour >= from)?.[1] ?? ''

const minutesInWords = (minute: number): string => {
  if (minute === 0) return ''
  if (minute === HALF_PAST) return '半'
  return minute < 10 ? `零${amount(String(minute))}分` : `${amount(String(minute))}分`
}

/** 上午九点, 下午两点半, 晚上七点零五分; midnight at a day's end is 夜里十二点. */
export const spokenHour = (clock: string): string => {
  const [hour = 0, minute = 0] = clock.split(/[:：]/).map(Number)
  if (hour === 24) return '夜里十二点'
  const said = hour > HOURS_OF_HALF_A_DAY ? hour - HOURS_OF_HALF_A_DAY : hour
  const word = said === 2 ? '两' : amount(String(said))
  return `${partOfDay(hour)}${word}点${minutesInWords(minute)}`
}

/** 十一月二十八日. */
export const spokenDate = (day: string): string => {
  const { month, day: date } = dayParts(day)
  return `${amount(String(month))}月${amount(String(date))}日`
}

/** 十一月二十八日，星期六. */
export const spokenDay = (day: string): string => `${spokenDate(day)}，${weekdayName(day)}`

/** 二零二六年: digit by digit. */
export const spokenYear = (year: string): string => `${digitByDigit(year)}年`
