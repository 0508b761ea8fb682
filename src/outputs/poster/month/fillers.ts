import type { Area } from '../sheet/marks.ts'
import type { Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { MonthExtra, MonthFacts } from './month-facts.ts'
import { extraSection } from './month-row-pieces.ts'

const SLOGAN: Look = { cut: 'display', colour: 'vermilion' }

/** Between what a sheet has and what fills it. */
export const SECTION_GAP = 60
/** So much room left over is enough for something else. */
export const WORTH_FILLING = 420

const sections = (facts: MonthFacts) => [
  facts.next,
  { heading: '附近还有', extras: facts.nearby },
  { heading: '这些服务，打电话就能点', extras: facts.menu },
]

/** A section with as many of its rows as there is room for; less than two are not worth a heading, unless there are no more. */
const sectionWithin = (
  { heading, extras }: { heading: string; extras: readonly MonthExtra[] },
  { width, height }: Omit<Area, 'x' | 'y'>,
  isLarge: boolean,
): Piece[] => {
  for (let count = extras.length; count >= Math.min(2, Math.max(1, extras.length)); count -= 1) {
    const piece = extraSection(heading, extras.slice(0, count), width, isLarge)
    if (piece.height + SECTION_GAP <= height) return [piece]
  }
  return []
}

const sloganPiece = ({ slogan }: MonthFacts, width: number): Piece[] =>
  slogan === undefined
    ? []
    : [setText(slogan, SLOGAN, { width, sizes: sizesFrom(150, 80), maxLines: 2, align: 'middle' })]

/** What fills a sheet that has little of its own: what comes next month, what is near, what can be ordered, and the slogan where there is room left. */
export const fillers = (facts: MonthFacts, width: number, height: number): Piece[] => {
  const isLarge = height > 1200
  const found: Piece[] = []
  let left = height
  const add = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (piece.height + SECTION_GAP > left) continue
      found.push(piece)
      left -= piece.height + SECTION_GAP
    }
  }
  for (const section of sections(facts)) add(sectionWithin(section, { width, height: left }, isLarge))
  add(sloganPiece(facts, width))
  return found
}
