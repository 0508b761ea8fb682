/** Numbers as they are said, in characters: whoever reads a script into a loudspeaker stumbles over figures. */
import Nzh from 'nzh'

const DIGITS = '零一二三四五六七八九'
/** Longer ones are no amounts but codes, said digit by digit. */
const LONGEST_AMOUNT = 8

/** `零七零零`: each digit by itself. */
export const digitByDigit = (digits: string): string =>
  digits.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '')

/** `三百一十七`, `三点五`; what begins with a zero or is too long is a code. */
export const amount = (number: string): string =>
  /^0\d/.test(number) || number.replace(/\D.*/, '').length > LONGEST_AMOUNT
    ? digitByDigit(number).replace('.', '点')
    : Nzh.cn.encodeS(number)

const inGroups = (digits: string, sizes: readonly number[]): string => {
  const groups: string[] = []
  let from = 0
  for (const size of sizes) {
    groups.push(digits.slice(from, from + size))
    from += size
  }
  return [...groups, digits.slice(from)].filter((group) => group !== '').join(' ')
}

/** How people pause in a number of this length. */
const pauses: Readonly<Record<number, readonly number[]>> = {
  7: [3, 4],
  8: [4, 4],
  10: [3, 3, 4],
  11: [3, 4, 4],
}

const ownNumber = (digits: string): string => inGroups(digits, pauses[digits.length] ?? [digits.length])

/** `零七零零 五五五 零一零零`: a telephone number with the pauses in which it is written down. */
export const spokenPhone = (shown: string): string => {
  const [number = '', ...extension] = shown.split('转')
  const [first = '', ...others] = number.split(/[^\d]+/).filter((part) => part !== '')
  const parts = [first, ...others].map(ownNumber).join(' ')
  return digitByDigit([parts, ...extension].join('转'))
}
