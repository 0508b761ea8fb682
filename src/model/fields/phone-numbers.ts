import { folded } from './folding.ts'

/** A telephone number as it is shown and as it is dialled. */
export interface PhoneNumber {
  /** `0700-5550123`, with `转801` where there is an extension. */
  shown: string
  /** Digits only, with `+` and the country's number where it was written: `07005550123`, `+867005550123`. */
  dialled: string
}

/** The area that a number of a landline begins with, as the source of an expression. */
export const AREA = String.raw`0(?:10|2\d|[3-9]\d{2})`
const OWN = String.raw`[1-9]\d{6,7}`
const MOBILE = String.raw`1[3-9]\d{9}`
const SHORT = String.raw`1[12]\d|1[0-2]\d{3}|11\d{4}|9[56]\d{3,4}`
const WITH_AREA = new RegExp(`^(${AREA})(?:${OWN}|12\\d{3}|9[56]\\d{3,4})$`)
const WITHOUT_AREA = /^[2-9]\d{6,7}$/
const ELSEWHERE = /^(?:\+|00)\d{7,15}$/
const NATIONAL = new RegExp(`^(?:${MOBILE}|[48]00\\d{7}|${SHORT})$`)

/** `+86 (0)700…`, `0086-138…`, `86 138…`. */
const COUNTRY = /^(?:\(?(?:\+|00)86\)?|86(?=[- ]|1[3-9]\d{9}$))[- ]*(?:\(0\))?[- ]*/
/** What stands before a number and says what it is. */
const NAMED =
  /^(?:[☎☏✆📞]\uFE0F?|(?:办公|咨询|联系|值班|服务|报名|预约|点单|固定)?(?:电话|热线|座机|手机|号码)|tel|phone)[:. ]*/iu
const EXTENSION = /^(.*\d\)?) *(?:转|分机|ext\.?|x|#|\*) *(?:分机)? *(\d{1,6})$/i
const EXTENSION_IN_BRACKETS = /^(.*\d) *\((?:转|分机)? *(\d{1,6})\)$/
/** Whole numbers have no dash before their last digits: what follows the own number and a dash is an extension. */
const EXTENSION_BY_DASH = /^(\(?0\d{2,3}\)?[- ]*[1-9]\d{6,7}|[48]00-?\d{3}-?\d{4}|1[3-9]\d{9})-+(\d{1,6})$/
const WRITTEN = /^\(?\+?[\d(][\d \-.·_()]*$/

const digitsIn = (text: string): string => text.replace(/\D/g, '')

interface Main {
  dialled: string
  area?: string | undefined
}

/** Number without extension, by the digits and the country's prefix; nothing where no such number exists. */
const mainNumber = (text: string): Main | undefined => {
  if (!WRITTEN.test(text)) return undefined
  const country = COUNTRY.exec(text)?.[0]
  const digits = digitsIn(text.slice(country?.length ?? 0))
  if (country !== undefined) {
    const withTrunk = /^[1-9]/.test(digits) && !NATIONAL.test(digits) ? `0${digits}` : digits
    const isNumber = NATIONAL.test(digits) || WITH_AREA.test(withTrunk)
    return isNumber ? { dialled: `+86${digits.replace(/^0/, '')}` } : undefined
  }
  const area = WITH_AREA.exec(digits)?.[1]
  if (area !== undefined) return { dialled: digits, area }
  if (NATIONAL.test(digits) || WITHOUT_AREA.test(digits)) return { dialled: digits }
  const abroad = text.startsWith('+') ? `+${digits}` : digits
  return ELSEWHERE.test(abroad) ? { dialled: abroad } : undefined
}

/** One dash between area and number, no brackets: as numbers are shown in this country. */
const tidy = (text: string): string =>
  text
    .replace(/^\((0\d{2,3})\) *-* */, '$1-')
    .replace(/\(0\)/, '')
    .replace(/[.·_]/g, '-')
    .replace(/[()]/g, ' ')
    .replace(/ *-[- ]*/g, '-')
    .replace(/ +/g, ' ')
    .trim()

const numberIn = (text: string): (PhoneNumber & Pick<Main, 'area'>) | undefined => {
  const named = text.replace(NAMED, '').trim()
  const told = EXTENSION_BY_DASH.exec(named) ?? EXTENSION.exec(named) ?? EXTENSION_IN_BRACKETS.exec(named)
  const [own, extension] = told ? [told[1] ?? '', told[2]] : [named, undefined]
  const main = mainNumber(own)
  if (!main) return undefined
  return { ...main, shown: `${tidy(own)}${extension === undefined ? '' : `转${extension}`}` }
}

/** A second number is often written without the area that the first one names. */
const withAreaOf = (area: string | undefined, number: PhoneNumber): PhoneNumber =>
  area !== undefined && WITHOUT_AREA.test(number.dialled)
    ? { shown: `${area}-${number.shown}`, dialled: `${area}${number.dialled}` }
    : number

const numbersOf = (parts: readonly string[]): PhoneNumber[] | undefined => {
  const numbers: PhoneNumber[] = []
  let area: string | undefined
  for (const part of parts) {
    const number = numberIn(part)
    if (!number) return undefined
    const { shown, dialled } = number
    numbers.push(withAreaOf(area, { shown, dialled }))
    area = number.area ?? area
  }
  return numbers
}

const BETWEEN = /\s*(?:[,;/|、]|或者?|和|及|与)\s*/
const MOST_NUMBERS = 4
const LONGEST = 120

/** The numbers of a field, each of which can be dialled; nothing where a part of it is no number. */
export const phoneNumbersIn = (text: string): PhoneNumber[] | undefined => {
  if (text.length > LONGEST) return undefined
  const plain = folded(text)
    .replace(/\[/g, '(')
    .replace(/\]/g, ')')
    .replace(/[。.]+$/, '')
  const whole = numbersOf([plain])
  if (whole) return whole
  const parts = plain.split(BETWEEN).filter((part) => part !== '')
  if (parts.length > MOST_NUMBERS || parts.length === 0) return undefined
  return numbersOf(parts) ?? numbersOf(parts.flatMap((part) => part.split(' ')))
}

/** How a field with numbers is written down, and shown where nothing can be tapped: on paper and cards. */
export const phonesInWords = (numbers: readonly PhoneNumber[]): string =>
  numbers.map(({ shown }) => shown).join('、')
