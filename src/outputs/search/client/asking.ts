/** The words of a question that name nothing: who asks in them, and what the reader wants to do with a thing. */
import type { Phrase } from './query.ts'
import { phraseOf, phraseText } from './query.ts'

/** Words that ask instead of naming; longer ones first, so that none is cut by a shorter one. */
const asking =
  /什么时候|什么时间|什么地方|怎么样|怎么办|怎么做|怎么走|为什么|是什么|多少钱|有没有|能不能|可不可以|是不是|在哪里|在哪儿|啥时候|哪时候|怎么|怎样|如何|哪里|哪儿|哪边|哪块|在哪|哪个|哪些|哪位|哪天|哪家|谁能|谁会|几点钟?|几时|几号|何时|何处|多少|多久|多大|什么|咋办|咋样|咋|啥|请问|想问/

/** Words around a question that may also stand in a text. */
const questionWords = new RegExp(
  `${asking.source}|[找有]个地方|找地方|可以|需要|我想|我要|想要|帮我|帮忙|一下|你们|我们|下次|下回`,
  'g',
)

/** 开不开门 asks whether 开门. */
const WHETHER = /(\p{Script=Han})[不没]\1/gu

/** What people want to do with a thing, rarely written where the thing is. */
const wishes =
  /报名|参加|申请|办理|预约|联系|咨询|举办|开展|活动|时间|地点|地址|位置|电话|号码|开门|关门|开馆|闭馆|开放|上班|下班|值班|休息|坏了|破了|丢了|不见了|打不开|不亮了/g

/** When somebody wants to come: beside a place that is no other thing to ask for. */
const visits =
  /(?:星期|礼拜|周)[一二三四五六日天]|今天|明天|后天|现在|早上|上午|中午|下午|晚上|夜里|周末|平时|节假日|过年|[春夏秋冬]天|[开关]$/g

/** A question for the next time of something. */
const ASKS_WHEN = /什么时候|什么时间|啥时候|哪时候|几时|何时|哪天|几号|下次|下一[次场]|下回|最近/

/** Whether the reader asks when something takes place. */
export const asksWhen = (typed: string): boolean => ASKS_WHEN.test(typed)

/** Characters that hold a sentence together. */
const particles = new Set(
  '的了在和与及或是有也都吗呢吧啊我你他她它们想要去到能会请给跟找看问谁办做被把里上下过来让叫帮嘛呀',
)

/** Whether a character names nothing by itself. */
export const isParticle = (token: string): boolean => particles.has(token)

const joining = new Set('的了在和与及或是有也都吗呢吧')

/** What is done with a thing: 修 of 修收音机. */
const DOING = new Set('修学借补换洗剪写送办交取买测量查装配改打做教用领')

/** For whom it is to be done. */
const forWhom = /老人家?|老年人|孩子|小孩|娃娃?|爷爷|奶奶|爸爸?|妈妈?|家里|家中|屋里|村里/g

/** Whether a text says no more than what is to be done and for whom, and holds a sentence together. */
export const isDoing = (text: string): boolean =>
  between(withoutWishes([phraseOf(text)]), forWhom)
    .flat()
    .every((token) => isParticle(token) || DOING.has(token))

/** Whether a character only joins what stands around it; 里 between two words may as well be a slip. */
export const isJoining = (token: string): boolean => joining.has(token)

/** Whether the reader asks: what a text says in the same words is chance, not an answer. */
export const isAsked = (phrase: Phrase): boolean => {
  const text = phraseText(phrase)
  return asking.test(text) || text.search(WHETHER) >= 0
}

const between = (phrases: readonly Phrase[], unwanted: RegExp): Phrase[] =>
  phrases
    .flatMap((phrase) => phraseText(phrase).split(unwanted))
    .map(phraseOf)
    .filter((phrase) => phrase.length > 0)

/** What is left when a question stops asking. */
export const withoutQuestion = (phrases: readonly Phrase[]): Phrase[] =>
  between(phrases, questionWords).map((phrase) => phraseOf(phraseText(phrase).replace(WHETHER, '$1')))

/** 茶叶怎么炒 asks how to 炒茶: what is done stands behind, and what it is done to is said in full. */
const TURNED_ROUND =
  /(\p{Script=Han})(\p{Script=Han}+?)(?:应该|可以|要|该)?(?:怎么|怎样|如何|咋个?)(\p{Script=Han})$/u

/** What is asked how to do, as pages say it: what is done, then the beginning of what it is done to. */
export const turnedRound = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.flatMap((phrase) => {
    const [, first = '', , doing = ''] = TURNED_ROUND.exec(phraseText(phrase)) ?? []
    return doing === '' ? [] : [phraseOf(doing + first)]
  })

/** What is left beside a place: without what the reader wants to do there, and when. */
export const withoutVisit = (phrases: readonly Phrase[]): Phrase[] => between(withoutWishes(phrases), visits)

const timesOfDay = /早上|早晨|上午|中午|下午|傍晚|晚上|夜里/g

/** What is left without the time of the day: whoever comes at that time looks for something else that names it. */
export const withoutTimeOfDay = (phrases: readonly Phrase[]): Phrase[] => between(phrases, timesOfDay)

/** What is left without what the reader asks and wants to do. */
export const withoutWishes = (phrases: readonly Phrase[]): Phrase[] =>
  between(withoutQuestion(phrases), wishes)
