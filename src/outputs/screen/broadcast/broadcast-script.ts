import type { EventTime } from '../../../library/events/events.ts'
import { warningOf } from '../../../library/events/events.ts'
import { today } from '../../../library/site/release-order.ts'
import { quotation } from '../../../library/typesetting/quotation.ts'
import { addDays, clockTime } from '../../../model/beijing-time.ts'
import { screenOwner, type ScreenOwner } from '../screen-owner.ts'
import { newNotices } from '../slides/board-slides.ts'
import { comingDays, placeOfTime } from '../slides/day-slides.ts'
import { spokenDay, spokenHour } from './spoken-times.ts'
import { spokenWords } from './spoken-words.ts'

/** What is read in a breath. */
interface Paragraph {
  words: string
  /** From this hour of today on nobody reads it: what it tells of has ended. */
  until?: string | undefined
}

/** What is read into a loudspeaker, a paragraph a breath. */
export interface BroadcastScript {
  owner: ScreenOwner
  paragraphs: Paragraph[]
  /** How long it takes. */
  seconds: number
}

const LONGEST_IN_SECONDS = 180
/** Slower than on the radio: loudspeakers echo between hills. Pauses count as the marks that stand for them. */
const CHARACTERS_IN_A_MINUTE = 200
const MOST_NOTICES = 3

/** How long a text takes to be read aloud. */
export const secondsAloud = (paragraphs: readonly Paragraph[]): number => {
  const words = paragraphs.map((each) => each.words).join('')
  return Math.ceil(([...words.replace(/\s/g, '')].length * 60) / CHARACTERS_IN_A_MINUTE)
}

const greeting = ({ name }: ScreenOwner): Paragraph => ({
  words: `喂喂，各位乡亲，大家好！这里是${spokenWords(name)}的广播。今天是${spokenDay(today())}。`,
})

const dayAloud = (day: string): string => {
  if (day === today()) return '今天'
  return day === addDays(today(), 1) ? '明天' : spokenDay(day)
}

/** 今天下午三点; 十一月二十九日，星期日，下午两点. */
const momentAloud = (day: string, starts: string): string => {
  const words = dayAloud(day)
  return `${words}${words.length > 2 ? '，' : ''}${spokenHour(clockTime(starts))}`
}

const eventAloud = (day: string, time: EventTime, owner: ScreenOwner): string => {
  const title = quotation(spokenWords(time.event.data.title))
  const moment = momentAloud(day, time.starts)
  const warning = warningOf(time)
  if (time.isOff) return `原定${moment}的${title}，${spokenWords(warning ?? '')}，请大家不要跑空。`
  const place = spokenWords(placeOfTime(time, owner).replace(/\s+/gu, ''))
  const hasBegun = time.starts.slice(0, 10) < day
  const when = hasBegun ? '这几天' : moment
  return `${when}，在${place}，有${title}。${warning === undefined ? '' : `${spokenWords(warning)}，改到了这个时间。`}`
}

const noticesAloud = (): Paragraph[] => {
  const titles = newNotices()
    .slice(0, MOST_NOTICES)
    .map(({ title }) => quotation(spokenWords(title)))
  return titles.length === 0 ? [] : [{ words: `另外有通知：${titles.join('，')}。详细的请看公告栏。` }]
}

const closing = ({ phone }: ScreenOwner): Paragraph[] => {
  const number = phone === undefined ? undefined : spokenWords(phone)
  const call = number === undefined ? [] : [`要报名、要点服务，请打电话：${number}。再说一遍：${number}。`]
  return [...call, '今天就播到这里，谢谢各位乡亲！'].map((words) => ({ words }))
}

/** Only what ends today ends before the next script is made, in the night. */
const endOf = ({ ends }: EventTime): string | undefined =>
  ends?.startsWith(today()) ? clockTime(ends) : undefined

const eventsAloud = (owner: ScreenOwner): Paragraph[] => {
  const { days } = comingDays(owner)
  const said = days.flatMap(([day, times]) =>
    times.map((time) => ({ words: eventAloud(day, time, owner), until: endOf(time) })),
  )
  return said.length === 0 ? [{ words: '这几天没有新的活动，有了再告诉大家。' }] : said
}

const restOnBoard = (count: number): Paragraph[] =>
  count === 0 ? [] : [{ words: spokenWords(`这几天还有${count}场活动，请看公告栏。`) }]

/** As many as there is time for; of what comes later it is said that it can be read on the board. */
const inTime = (owner: ScreenOwner): Paragraph[] => {
  const [first, last] = [[greeting(owner)], closing(owner)]
  const fits = (middle: readonly Paragraph[]) =>
    secondsAloud([...first, ...middle, ...last]) <= LONGEST_IN_SECONDS
  const notices = noticesAloud().filter((notice) => fits([notice]))
  const events = eventsAloud(owner)
  const said = (count: number) => [
    ...events.slice(0, count),
    ...restOnBoard(events.length - count),
    ...notices,
  ]
  let count = events.length
  while (count > 0 && !fits(said(count))) count -= 1
  return [...first, ...said(count), ...last]
}

/** What the county's loudspeakers say, or those of a station; nothing where there is no such station. */
export const broadcastScript = (station?: string): BroadcastScript | undefined => {
  const owner = screenOwner(station)
  const paragraphs = owner && inTime(owner)
  return owner && paragraphs && { owner, paragraphs, seconds: secondsAloud(paragraphs) }
}
