/** Whether anybody is there: 春节你们放假吗, 夜里打电话有人接吗, 过年食堂开不开. */
import { isAsked, isParticle, withoutVisit } from './asking.ts'
import type { Step } from './ladder.ts'
import type { Phrase, Query } from './query.ts'
import { phraseOf, phraseText, readQuery } from './query.ts'

const OPENING =
  /上不上班|[上下]班|放不放假|放[一二三四五几]?天?假|值班|营业|办公|歇业|不?休息|开不开门?|[开关]门|开放|[有没]没?有?人(?:接|在|管)?|接电话|开吗$|关吗$/g

/** Days on which it is not certain, as people say them, and as notices do. */
const HOLIDAYS: readonly (readonly [said: RegExp, written: string])[] = [
  [/过大?年|(?:大年|年)三十|(?:大年)?初[一二三四五六七]|除夕|新年|新春|春节/, '春节'],
  [/国庆节?|十一/, '国庆'],
  [/五一节?|劳动节/, '五一'],
  [/端午节?/, '端午'],
  [/中秋节?/, '中秋'],
  [/清明节?/, '清明'],
  [/元旦节?/, '元旦'],
]

/** Around such a question, but no thing to look for. */
const AROUND = /你们|我们|咱们|这里|那里|中心|打?电话|还|[几多][天久]|节假日|假期/g

/** What a text says that asks so. */
export interface AskedOpening {
  /** As notices write it. */
  holiday: string | undefined
  /** Where, or what; empty for the house itself. */
  where: string
}

/** What is asked, where it is asked whether anybody is there. */
export const askedOpening = ({ typed, parts }: Pick<Query, 'typed' | 'parts'>): AskedOpening | undefined => {
  const text = parts.map(phraseText).join('')
  const withoutOpening = text.replace(OPENING, ' ')
  if (withoutOpening === text) return undefined
  const [said, holiday] = HOLIDAYS.find(([day]) => day.test(withoutOpening)) ?? []
  const isQuestion = holiday !== undefined || parts.some(isAsked) || /[吗么不没几]|你们/.test(typed)
  const left = withoutOpening.replace(said ?? '', ' ').replace(AROUND, ' ')
  const named = withoutVisit(readQuery(left).parts).filter((phrase) => !phrase.every(isParticle))
  if (!isQuestion || named.length > 1 || (named.length > 0 && holiday === undefined)) return undefined
  return { holiday, where: phraseText(named[0] ?? []) }
}

/** What notices say of it. */
const SAID_OF_IT = ['开放', '值班'].map(phraseOf)

/** The steps that look for what is said of it: of the holiday first, then of any day. */
export const openingSteps = (query: Query): Step[] => {
  const asked = query.quoted ? undefined : askedOpening(query)
  if (asked === undefined) return []
  const { holiday, where } = asked
  const onHoliday = holiday === undefined ? [] : [[phraseOf(holiday)]]
  const step = (...terms: Phrase[][]): Step => ({ name: 'question', terms })
  if (where !== '') return [step(...onHoliday, [phraseOf(where)]), step([phraseOf(where)])]
  return [...(holiday === undefined ? [] : [step(...onHoliday, SAID_OF_IT)]), step(SAID_OF_IT)]
}
