/** Cuts a text into the words of a headline: pieces that a reader takes in at one glance. */
import { LRUCache } from 'lru-cache'
import { DAYS, HOURS } from './days-and-times.ts'
import { mayPart } from './line-ends.ts'

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of the trade and of villages that the dictionary tears: 新时|代, 志愿|者, 屋场|会. */
const TRADE =
  /新时代|文明实践(?:中心|驿站|所|站|点|队|日)?|志愿(?:服务队|服务|者|队)|屋场会|学雷锋|实践车|晒谷[场坪]|积分(?:超市|制)|理事会|合作社|村委会|居委会|乡贤|村晚|移风易俗|乡村振兴/gu
/** A number, in words or in figures: 第四十四, 三百一十七, 2026, 3.5. */
const NUMBER = /(?:第?[〇零一二三四五六七八九十百千万亿两几]+|第?\d+(?:[.:：]\d+)*[%‰℃°]?)[多余来]?/gu
/** A day that the country or the world keeps is one name: 国家宪法日, 国际残疾人日, 中国农民丰收节. */
const KEPT_DAY =
  /(?:国家|国际|世界|全国|中国)\p{Script=Han}{1,4}?(?:日(?![报常子期记前益夜程间])|节(?![能目约点日]))/gu
/** What a number counts, where that is more than one character; a single one needs no list. */
const MEASURE = /^(?:年级|季度|年度|分钟|小时|周年|年代|公里|公斤|平方米|个月)/u

/** Said after another word, never at the start of a line. */
const PARTICLES = '的了着过吗呢吧们地得'
/** Said before another word: 把, 在, 不 … */
const LEADING = '把被在从向给到和与及为对由让跟不没未先又还都也再最很更就才是有各每本这那只可将问凭'
const SINGLE = /^\p{Script=Han}$/u
/** Characters that stand side by side without a word of the dictionary stay together up to this length. */
const LONG_ENOUGH = 4

/** Offsets at which a word begins, and the length of the text. */
type Cuts = Set<number>

/** Takes away the cuts inside a piece; one inside a word of the dictionary (统一) stays part of it. */
const keepWhole = (cuts: Cuts, from: number, to: number): void => {
  for (let at = from + 1; at < to; at += 1) cuts.delete(at)
}

/** Where what the number counts ends: 三百一十七副, 二十六张, 2026年, 第四季度. */
const endOfCount = (text: string, numberEnd: number, cuts: Cuts): number => {
  const next = [...cuts]
    .filter((at) => at > numberEnd)
    .reduce((one, other) => Math.min(one, other), text.length)
  const [measure] = MEASURE.exec(text.slice(numberEnd)) ?? []
  if (measure) return numberEnd + measure.length
  const isSingle = SINGLE.test(text.slice(numberEnd, next))
  return !cuts.has(numberEnd) || isSingle ? next : numberEnd
}

/** The dictionary's cuts without those inside numbers and words of the trade. */
const cutsOf = (text: string): number[] => {
  const cuts: Cuts = new Set([...dictionary.segment(text)].map(({ index }) => index)).add(text.length)
  for (const { 0: number, index } of text.matchAll(NUMBER))
    keepWhole(cuts, index, endOfCount(text, index + number.length, cuts))
  for (const whole of [DAYS, KEPT_DAY, HOURS, TRADE])
    for (const { 0: word, index } of text.matchAll(whole)) {
      keepWhole(cuts, index, index + word.length)
      cuts.add(index).add(index + word.length)
    }
  return [...cuts].sort((one, other) => one - other)
}

/** Whether `next` is set on the same line as the piece before it. */
const staysWith = (piece: string[], next: string, afterNext: string): boolean => {
  const before = piece.join('')
  const last = piece.at(-1) ?? ''
  if (!mayPart(before, next)) return true
  if (piece.length === 1 && SINGLE.test(last) && LEADING.includes(last)) return /^[\p{L}\d“《]/u.test(next)
  if (!SINGLE.test(next)) return false
  if (PARTICLES.includes(next)) return /\p{L}|\p{N}|[”》]$/u.test(last)
  if (!/\p{L}$/u.test(last) || LEADING.includes(next)) return false
  if (PARTICLES.includes(last)) return !/^\p{L}/u.test(afterNext)
  if (!SINGLE.test(afterNext) || PARTICLES.includes(afterNext)) return true
  return SINGLE.test(last) && before.length < LONG_ENOUGH
}

const cutIntoWords = (text: string): readonly string[] => {
  const cuts = cutsOf(text)
  const segments = cuts.slice(1).map((end, index) => text.slice(cuts[index], end))
  const pieces: string[][] = []
  segments.forEach((segment, index) => {
    const last = pieces.at(-1)
    if (last && staysWith(last, segment, segments[index + 1] ?? '')) last.push(segment)
    else pieces.push([segment])
  })
  return pieces.map((piece) => piece.join(''))
}

/** A title stands on ten pages, and the dictionary is asked once; a county's titles take some megabytes. */
const known = new LRUCache<string, readonly string[]>({ max: 20_000 })

/** The words of a text, together again the text; a line ends best between two of them. */
export const wordsOf = (text: string): readonly string[] => {
  const words = known.get(text) ?? cutIntoWords(text)
  known.set(text, words)
  return words
}
