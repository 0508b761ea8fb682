/** How days and hours are written, for whatever keeps them in one line. */
const DAY = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日'
const HOUR = '\\d{1,2}[:：]\\d{2}'
const TO = '[–—～~-]'

/** A day, with what is said behind it: 11月28日, 2026年11月28日至. */
export const DAYS = new RegExp(`${DAY}[至起前后止]?`, 'gu')
/** An hour, or from one to another: 8:30–18:00. */
export const HOURS = new RegExp(`${HOUR}(?:${TO}${HOUR})?`, 'gu')

const HANGING_DAY_OR_HOURS = new RegExp(`((?<=(?!年)\\p{Script=Han})${DAY}|${HOUR}${TO}${HOUR})`, 'u')

/** A text in parts, every second of them a day that hangs on the word before it, or hours from–to. */
export const partedAtTimes = (text: string): string[] => text.split(HANGING_DAY_OR_HOURS)
