/** Tells which characters sound the same. */
export interface Ear {
  areAlike(one: string, other: string): boolean
}

/** A character that sounds like the right one is the likelier slip than any other. */
const SAME_SOUND = 0.4
const OTHER = 1

const numerals = new Set('0123456789〇零一二三四五六七八九十百千万两')

/** A digit, or a character that counts: a number is never a slip of another number, but 腊巴粥 is one of 腊八粥. */
export const isNumeral = (character: string): boolean => numerals.has(character)

const costOf = (one: string, other: string, ear: Ear | undefined): number => {
  if (one === other) return 0
  const numbers = Number(isNumeral(one)) + Number(isNumeral(other))
  if (numbers === 2) return Infinity
  if (ear?.areAlike(one, other) === true) return SAME_SOUND
  return numbers === 0 ? OTHER : Infinity
}

const insertionOf = (character: string): number => (isNumeral(character) ? Infinity : OTHER)

/** Two neighbours in each other's place are one slip. */
const isSwapped = (one: readonly string[], other: readonly string[]): boolean => {
  if (one.length !== other.length) return false
  const at = one.findIndex((character, place) => character !== other[place])
  const swapped = [...one]
  swapped.splice(at, 2, one[at + 1] ?? '', one[at] ?? '')
  return (
    at >= 0 &&
    swapped.every((character, place) => character === other[place]) &&
    !one.slice(at, at + 2).some(isNumeral)
  )
}

interface Row {
  left: string
  at: number
  other: readonly string[]
  ear: Ear | undefined
  limit: number
}

/** Far from the diagonal lies only what takes more insertions than the limit. */
const nextRow = (above: readonly number[], { left, at, other, ear, limit }: Row): number[] => {
  const dropping = insertionOf(left)
  const row = [(above[0] ?? 0) + dropping]
  for (const [to, right] of other.entries()) {
    const isFar = Math.abs(to - at) * OTHER > limit
    const exchanged = isFar ? Infinity : (above[to] ?? 0) + costOf(left, right, ear)
    const dropped = (above[to + 1] ?? 0) + dropping
    const added = (row[to] ?? 0) + insertionOf(right)
    row.push(isFar ? Infinity : Math.min(exchanged, dropped, added))
  }
  return row
}

/**
 * How much has to change to make one text of the other, same sounds less than others; digits never. Whatever is more than
 * the limit may be told as infinite: a whole directory is compared, and nearly all of it is far away.
 */
export const distance = (
  one: readonly string[],
  other: readonly string[],
  ear?: Ear,
  limit = Infinity,
): number => {
  if (Math.abs(one.length - other.length) * OTHER > limit) return Infinity
  if (isSwapped(one, other)) return OTHER
  let above = [0]
  for (const character of other) above.push((above[above.length - 1] ?? 0) + insertionOf(character))
  for (const [at, left] of one.entries()) {
    above = nextRow(above, { left, at, other, ear, limit })
    if (Math.min(...above) > limit) return Infinity
  }
  return above[other.length] ?? Infinity
}

/** How many characters of so many may be wrong: one of three, two of five; of two only one that sounds the same. */
export const slipsIn = (length: number): number => {
  if (length < 2) return 0
  if (length < 3) return SAME_SOUND
  return length < 5 ? OTHER : 2 * OTHER
}
