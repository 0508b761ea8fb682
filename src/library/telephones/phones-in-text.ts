import { AREA } from '../../model/fields/phone-numbers.ts'
import type { Link } from '../site/links.ts'
import { telephoneLinks } from './telephone-links.ts'

/** A stretch of a text: words, or a number that can be called. */
export interface TextPart {
  text: string
  href?: string
}

const DASH = '[-\\u2010-\\u2015\\u2212]'
const GAP = `(?: ?${DASH} ?| )?`
const EXTENSION = `(?:(?: ?(?:转|分机) ?|${DASH})\\d{1,6}(?!\\d))?`
const OWN = `[1-9]\\d{2,3}(?:${DASH}| )?\\d{4}`
const COUNTRY = `(?:(?:\\+|00)86${GAP})?`
const MOBILE = `1[3-9]\\d(?:${DASH}| )?\\d{4}(?:${DASH}| )?\\d{4}`
const HOTLINE = `[48]00${DASH}\\d{3}${DASH}?\\d{4}`
const SHORT = '9[56]\\d{3,4}|1[0-2]\\d{3}|1[12]\\d'
const LOCAL = '[48]00\\d{7}|[2-9]\\d{6,7}'

/** No number has fewer digits in a row. Most texts have no such row and are not looked at closer. */
const DIGITS = /\d{3}/

/** What may be a number, longest first. Whether it is one is for the signs and words around it to say. */
const CANDIDATE = new RegExp(
  [
    `${COUNTRY}\\(${AREA}\\)${GAP}${OWN}${EXTENSION}`,
    `${COUNTRY}${AREA}${GAP}${OWN}${EXTENSION}`,
    `(?:\\+|00)86${GAP}[3-9]\\d{2}${GAP}${OWN}${EXTENSION}`,
    `${COUNTRY}${MOBILE}`,
    `${HOTLINE}${EXTENSION}`,
    `${LOCAL}`,
    `${SHORT}`,
  ].join('|'),
  'gu',
)
/** These stand for themselves; all others need a word that says they are telephone numbers. */
const PLAIN = new RegExp(`^(?:${COUNTRY}\\(?${AREA}|\\+|(?:00)?86|${MOBILE}$|${HOTLINE})`, 'u')

/** Signs that make a number a part of something longer: an id, a sum, an address, a day, a document's number. */
const PART_BEFORE =
  /(?:[\p{Script=Latin}\d_@#/\\=&?%$¥￥.〔[№*]|[\d\p{Script=Latin}]\s?[-‐-―－:：~～]|[-‐-―－])$/u
const PART_AFTER =
  /^(?:(?:[\p{Script=Latin}\d_@\\=&%〕]|\/(?!\d))|[.:]\d|\s?[-‐-―－~～至]\s?\d|\s?(?:元|块|人|户|名|个|件|次|场|亩|斤|公斤|吨|米|公里|里路|平方|万|亿|千|百|年|月|日|号|小时|分钟|秒|岁|步|字|册|页|套|条|份|度|瓦|%|％))/u
const ID_BEFORE =
  /(?:编号|编码|单号|文号|证号|卡号|账号|帐号|户号|学号|工号|车号|批号|序号|代码|密码|验证码|信用代码|身份证号?码?|QQ号?|微信号?|第)[:：为是]?\s*$/iu
const CALLED_BEFORE =
  /(?:电话|热线|专线|手机|座机|总机|号码|致电|来电|拨打|拨|打|联系方式|传真|tel|☎|📞)[：:“"‘'（(是为]*\s*$/iu
const CALLED_AFTER = /^[”"’'）)]?\s*(?:热线|专线|客服|急救|报警|电话)/u
const NEXT_IN_ROW = /^\s*[、，,/或和及]\s*$/u

const lookBehind = (text: string, end: number): string => text.slice(Math.max(0, end - 24), end)

const isPart = (before: string, after: string, isInRow: boolean): boolean =>
  (!isInRow && (PART_BEFORE.test(before) || ID_BEFORE.test(before))) || PART_AFTER.test(after)

interface Found extends Link {
  start: number
  end: number
}

/** A number in a row with another before it was meant as one too: `0700-5550123、5550124`. */
const followsAnother = (text: string, start: number, last: Found | undefined): boolean =>
  last !== undefined && NEXT_IN_ROW.test(text.slice(last.end, start))

const phoneAt = (text: string, match: RegExpExecArray, last: Found | undefined): Found | undefined => {
  const [written] = match
  const [start, end] = [match.index, match.index + written.length]
  const [before, after] = [lookBehind(text, start), text.slice(end, end + 12)]
  const isInRow = followsAnother(text, start, last)
  if (isPart(before, after, isInRow)) return undefined
  const isCalled = CALLED_BEFORE.test(before) || CALLED_AFTER.test(after) || isInRow
  if (!isCalled && !PLAIN.test(written)) return undefined
  // Read together with the number before, it takes that one's area.
  const [link] =
    isInRow && last ? telephoneLinks(`${last.label}、${written}`).slice(1) : telephoneLinks(written)
  return link && { ...link, start, end }
}

/** Full width as half width, each sign in the place of its own. */
const inHalfWidth = (text: string): string =>
  text.replace(/[０-９＋－（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

const phonesIn = (written: string): Found[] => {
  const found: Found[] = []
  const text = inHalfWidth(written)
  if (!DIGITS.test(text)) return found
  for (const match of text.matchAll(CANDIDATE)) {
    const phone = phoneAt(text, match, found.at(-1))
    if (phone) found.push(phone)
  }
  return found
}

/** A text cut into words and numbers to call; put together again it is the same text. */
export const textWithPhones = (text: string): TextPart[] => {
  const parts: TextPart[] = []
  let from = 0
  for (const { start, end, href } of phonesIn(text)) {
    if (start > from) parts.push({ text: text.slice(from, start) })
    parts.push({ text: text.slice(start, end), href })
    from = end
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) })
  return parts
}
