/** A text as it is read aloud: no figure is left in it. */
import { textWithPhones } from '../../../library/telephones/phones-in-text.ts'
import { amount, digitByDigit, spokenPhone } from './spoken-numbers.ts'
import { spokenHour, spokenYear } from './spoken-times.ts'

/** What counts people, things or times: two of them are 两. */
const COUNTED = '个场次人位名件张本户节天岁元块斤家间条支队批小点'

/** What follows a measure, so that the figures before it are no day: 3.8公里. */
const MEASURE = '公千万亿米元个吨斤克升亩度倍小里平分岁'

/** In this order: what is longer and says more comes before what it holds. */
const rules: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  // 2026-11-28, 2026.11.28 and the like.
  [
    /((?:19|20|21)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/gu,
    (_, year = '', month = '', day = '') =>
      `${spokenYear(year)}${amount(String(Number(month)))}月${amount(String(Number(day)))}日`,
  ],
  // 1,200 is one number.
  [/(?<![\d,])(\d{1,3}(?:,\d{3})+)(?![\d,])/gu, (_, number = '') => amount(number.replaceAll(',', ''))],
  [
    /((?:19|20|21)\d{2})(?=(?:\s*[-–—~～至到]\s*(?:19|20|21)\d{2})?年)/gu,
    (_, year = '') => digitByDigit(year),
  ],
  // 12345热线, 96110专线: what everybody may call is known by its figures.
  [
    /(?<![\d.])((?:12|9[56])\d{3}|1[12]\d)(?=[^\d，。；、]{0,6}(?:热线|专线|平台|电话))/gu,
    (_, number = '') => digitByDigit(number),
  ],
  [/(?<!\d)(\d{3,4})(?=室|房间|路公交|路车)/gu, (_, number = '') => digitByDigit(number)],
  [/[-−](\d+(?:\.\d+)?)\s*℃/gu, (_, number = '') => `零下${amount(number)}摄氏度`],
  [/(?<=\d)\s*℃/gu, () => '摄氏度'],
  [/(?<=\d)\s*×\s*(?=\d)/gu, () => '乘'],
  [
    /(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/gu,
    (_, hour = '', minute = '') => spokenHour(`${hour}:${minute}`),
  ],
  [/(\d+(?:\.\d+)?)\s*[%％]/gu, (_, number = '') => `百分之${amount(number)}`],
  // 12·4, 3·15, 3.8妇女节: days that are called by their figures.
  [/(\d+)[·•](\d+)/gu, (_, one = '', other = '') => amount(one) + amount(other)],
  [
    new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(?![\\d.${MEASURE}])(?=\\p{Script=Han}{1,8}[节日])`, 'gu'),
    (_, one = '', other = '') => amount(one) + amount(other),
  ],
  [new RegExp(`(?<![\\d.第])2(?=[${COUNTED}])`, 'gu'), () => '两'],
  [/(\d+)\/(\d+)/gu, (_, part = '', whole = '') => `${amount(whole)}分之${amount(part)}`],
  [/\d+(?:\.\d+)?/gu, (number) => amount(number)],
]

/** From one to another: 9–11 is 九到十一. */
const RANGE =
  /(?<=[\d零一二三四五六七八九十百千万亿点半分日])\s*[-–—~～]\s*(?=[\d零一二三四五六七八九十上下中晚凌])/gu

/** Figures of other looks (２, ②, Ⅱ, ٣) as the usual ones. */
const inUsualFigures = (text: string): string =>
  text
    .replace(/[\p{No}\p{Nl}\p{Nd}]/gu, (sign) => {
      const plain = sign.normalize('NFKC')
      return /^[\x20-\x7e⁄]+$/u.test(plain) ? plain.replace('⁄', '/') : sign
    })
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))

/** Unicode keeps the ten digits of a script in a row. */
const valueOf = (digit: string): number => {
  let value = 0
  const code = digit.codePointAt(0) ?? 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

const withoutFigures = (text: string): string =>
  rules.reduce((said, [pattern, word]) => said.replace(pattern, word), text).replace(RANGE, '到')

/** A text as it is read aloud: telephone numbers, days, hours and amounts in characters. */
export const spokenWords = (text: string): string =>
  textWithPhones(inUsualFigures(text))
    .map(({ text: part, href }) => (href === undefined ? withoutFigures(part) : spokenPhone(part)))
    .map(withoutFigures)
    .join('')
