/** A poster on sheets of A4, each with the line to cut along and the edge to glue. */
import type { SizeInMm } from '../../../model/posters/laying-ways.ts'
import { pieceWords } from './piece-words.ts'
import { element, hairline, paperOf, partOf, type DrawnSheet } from './svg-in-page.ts'
import { JOINT, type Place, type Tile, type TilePlan } from './tiles.ts'

const WORDS_SIZE = 2.8
/** From the joint to where words stand; printers leave the outer four millimetres white. */
const WORDS_APART = 1.4
/** A hair beside the joint, so that the knife takes the line away. */
const BESIDE_JOINT = 0.15
const TRIM_MARK = 8
const INDENT = JOINT + 4

/** The part of the paper that shows the poster, up to the very edge where nothing is cut off. */
const shownOn = ({ paper }: TilePlan, { isFirstInRow, isInFirstRow }: Tile): Place => {
  const [x, y] = [isFirstInRow ? 0 : JOINT, isInFirstRow ? 0 : JOINT]
  return { x, y, width: paper.width - x, height: paper.height - y }
}

/** The same part, in millimetres of the poster. */
const shownOfPoster = ({ poster, scale }: TilePlan, tile: Tile, shown: Place): Place => ({
  x: (tile.x + shown.x - poster.x) / scale,
  y: (tile.y + shown.y - poster.y) / scale,
  width: shown.width / scale,
  height: shown.height / scale,
})

/** What will lie under the next piece goes on lightly: no gap is white, and everybody sees where it belongs. */
const glueEdges = ({ paper }: TilePlan, tile: Tile, shown: Place): string[] => {
  const [right, bottom] = [paper.width - JOINT, paper.height - JOINT]
  const edge = (x: number, y: number, width: number, height: number) =>
    element('rect', { class: 'glue-edge', x, y, width, height })
  return [
    ...(tile.isLastInRow ? [] : [edge(right, shown.y, JOINT, shown.height)]),
    ...(tile.isInLastRow ? [] : [edge(shown.x, bottom, shown.width - (tile.isLastInRow ? 0 : JOINT), JOINT)]),
  ]
}

/** Dashed where the knife goes, plain where the neighbour's edge comes to lie. */
const jointLines = ({ paper: { width, height } }: TilePlan, tile: Tile): string[] => {
  const [left, right] = [JOINT - BESIDE_JOINT, width - JOINT + BESIDE_JOINT]
  const [top, bottom] = [JOINT - BESIDE_JOINT, height - JOINT + BESIDE_JOINT]
  return [
    ...(tile.isFirstInRow ? [] : [hairline(left, 0, left, height, 'cut-line')]),
    ...(tile.isInFirstRow ? [] : [hairline(0, top, width, top, 'cut-line')]),
    ...(tile.isLastInRow ? [] : [hairline(right, 0, right, height, 'glue-line')]),
    ...(tile.isInLastRow ? [] : [hairline(0, bottom, width, bottom, 'glue-line')]),
  ]
}

/** Where the poster ends before the paper does, for whoever wants no white around it. */
const trimMarks = ({ poster, wall }: TilePlan, { x, y }: Tile): string[] => {
  const [left, right] = [poster.x - x, poster.x + poster.width - x]
  const [top, bottom] = [poster.y - y, poster.y + poster.height - y]
  const fromEnd = JOINT + 2
  const upright = (at: number) => [
    hairline(at, fromEnd - y, at, fromEnd + TRIM_MARK - y),
    hairline(at, wall.height - fromEnd - TRIM_MARK - y, at, wall.height - fromEnd - y),
  ]
  const lying = (at: number) => [
    hairline(fromEnd - x, at, fromEnd + TRIM_MARK - x, at),
    hairline(wall.width - fromEnd - TRIM_MARK - x, at, wall.width - fromEnd - x, at),
  ]
  return [
    ...(poster.x > 1 ? [left, right].flatMap(upright) : []),
    ...(poster.y > 1 ? [top, bottom].flatMap(lying) : []),
  ]
}

/** On a white strip of the paper that is cut off, or glued under the next piece. */
const words = (plan: TilePlan, tile: Tile): string => {
  const { paper } = plan
  const line = (x: number, y: number, turnedBy: number) => {
    const transform = `translate(${x} ${y}) rotate(${turnedBy})`
    return element(
      'text',
      { class: 'tile-words', 'font-size': WORDS_SIZE, transform },
      pieceWords(plan, tile),
    )
  }
  if (!tile.isInFirstRow) return line(INDENT, JOINT - WORDS_APART, 0)
  if (!tile.isFirstInRow) return line(JOINT - WORDS_APART, paper.height - INDENT, -90)
  if (!tile.isInLastRow) return line(INDENT, paper.height - JOINT + WORDS_SIZE + 1, 0)
  return line(paper.width - JOINT + 1, INDENT, 90)
}

const tileSheet = (sheet: DrawnSheet, poster: SizeInMm, plan: TilePlan, tile: Tile): string => {
  const shown = shownOn(plan, tile)
  return paperOf(plan.paper, `${sheet.title}，第${tile.row}行第${tile.column}张`, [
    partOf(sheet, poster, shownOfPoster(plan, tile, shown), shown),
    ...glueEdges(plan, tile, shown),
    ...jointLines(plan, tile),
    ...trimMarks(plan, tile),
    words(plan, tile),
  ])
}

/** The pieces of one sheet, row by row. */
export const sheetsInTiles = (sheet: DrawnSheet, poster: SizeInMm, plan: TilePlan): string[] =>
  plan.tiles.map((tile) => tileSheet(sheet, poster, plan, tile))
