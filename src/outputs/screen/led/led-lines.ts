import { encode } from 'iconv-lite'
import { lineOfDay } from '../../../library/events/event-days.ts'
import { beginningAndEnd, hoursInWords, isOfSeveralDays } from '../../../library/events/time-words.ts'
import { shortWeekday } from '../../../library/typesetting/date-block.ts'
import { shortDay } from '../../../model/beijing-time.ts'
import { screenOwner, type ScreenOwner } from '../screen-owner.ts'
import { newNotices } from '../slides/board-slides.ts'
import { comingDays, placeOfTime } from '../slides/day-slides.ts'

/** What runs past is read once: longer lines go without the place. */
const LONGEST_LINE = 48
const WINDOWS_LINE_END = '\r\n'

/** Signs that fonts of LED devices have; other dashes and spaces become the plain ones, all else goes. */
const inPlainSigns = (text: string): string =>
  text
    .replace(/[\u2010-\u2013\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{Script=Han}a-zA-Z0-9 ，。、；：？！“”‘’（）《》·—…～:.,()+\-/%]/gu, '')
    .trim()

/** A strip runs all day: each line says until when it holds. */
const eventLines = (owner: ScreenOwner): string[] =>
  comingDays(owner).days.flatMap(([day, times]) =>
    times.map((time) => {
      const { title, status } = lineOfDay(time, day)
      const hours = isOfSeveralDays(time) ? beginningAndEnd(time, day) : hoursInWords(time, day)
      const when = `${shortDay(day)}（${shortWeekday(day)}）${hours}`
      const short = [when, status, title].filter(Boolean).join(' ')
      const whole = `${short} ${placeOfTime(time, owner)}`
      return [...whole].length > LONGEST_LINE ? short : whole
    }),
  )

/** One line an item, for LED strips: what is on, what is new, whom to call. Nothing where there is no such station. */
export const ledLines = (station?: string): string[] | undefined => {
  const owner = screenOwner(station)
  if (!owner) return undefined
  const call = owner.phone === undefined ? [] : [`报名、点服务请打${owner.phone}`]
  const notices = newNotices().map(({ title }) => `通知：${title}`)
  return [...eventLines(owner), ...notices, ...call].map(inPlainSigns).filter((line) => line !== '')
}

const asText = (lines: readonly string[]): string => lines.map((line) => line + WINDOWS_LINE_END).join('')

const charsets = {
  'utf-8': (text: string) => Buffer.from(text),
  gb18030: (text: string) => encode(text, 'gb18030'),
} as const

/** The lines as a file in the signs that a device knows. */
export const ledFile = (lines: readonly string[], charset: keyof typeof charsets): Response =>
  new Response(new Uint8Array(charsets[charset](asText(lines))), {
    headers: { 'content-type': `text/plain; charset=${charset}` },
  })
