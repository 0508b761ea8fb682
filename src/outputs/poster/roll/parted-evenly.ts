/** Parts the people of a roll over sheets. */
import type { Piece } from '../sheet/piece.ts'

/** So many stand below each other, each with the whole width; more of them in two columns. */
export const MOST_IN_ONE_COLUMN = 3

/** Sheets, and how many people each of them has. */
export interface Parted {
  sheets: Piece[]
  counts: number[]
}

/** Of how many people a sheet is asked for: those before the last have no gap in their rows. */
const isWholeRows = (count: number, isLast: boolean): boolean =>
  isLast || count <= MOST_IN_ONE_COLUMN || count % 2 === 0

/** A sheet with so many people from one on; nothing where they are too many for it. */
export type SheetOf = (start: number, count: number) => Piece | undefined

/** How many people a sheet may hold. @param at which sheet it is, from nought */
type MostOn = (left: number, at: number) => number

/** From the first person to the last, each sheet with as many as it holds; nothing where one alone is too many. */
const inTurn = (sheetOf: SheetOf, people: number, mostOn: MostOn): Parted | undefined => {
  const parted: Parted = { sheets: [], counts: [] }
  for (let start = 0; start < people;) {
    let count = Math.min(mostOn(people - start, parted.sheets.length), people - start)
    const set = () => (isWholeRows(count, start + count === people) ? sheetOf(start, count) : undefined)
    let sheet = set()
    while (!sheet && count > 1) {
      count -= 1
      sheet = set()
    }
    if (!sheet) return undefined
    parted.sheets.push(sheet)
    parted.counts.push(count)
    start += count
  }
  return parted
}

/** The same number on each sheet, in whole rows. */
const evenly =
  (sheets: number): MostOn =>
  (left, at) => {
    const each = Math.ceil(left / Math.max(1, sheets - at))
    return each > MOST_IN_ONE_COLUMN && each < left ? 2 * Math.ceil(each / 2) : each
  }

/** On as few sheets as it takes, and these as even as can be. */
export const partedEvenly = (sheetOf: SheetOf, people: number): Parted => {
  const fewest = inTurn(sheetOf, people, (left) => left) ?? { sheets: [], counts: [] }
  const even = inTurn(sheetOf, people, evenly(fewest.sheets.length))
  return even?.sheets.length === fewest.sheets.length ? even : fewest
}
