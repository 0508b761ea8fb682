/** A poster on sheets of A4, each with the lines to cut along and the edge to glue. */
import { element, hairline, paperOf, partOf } from './svg-in-page.ts'
import { GLUE, UNPRINTED, type Tile, type TilePlan } from './tiles.ts'
import type { SizeInMm } from '../../../model/posters/laying-ways.ts'

const MARK_LENGTH = 6
const WORDS_SIZE = 3.4

const left = UNPRINTED
const top = UNPRINTED

/** What will lie under the next piece is printed over lightly. */
const glueEdges = ({ piece }: TilePlan, { isLastInRow, isInLastRow }: Tile): SVGElement[] => {
  const edge = (x: number, y: number, width: number, height: number) =>
    element('rect', { class: 'glue-edge', x, y, width, height })
  return [
    ...(isLastInRow ? [] : [edge(left + piece.width - GLUE, top, GLUE, piece.height)]),
    ...(isInLastRow ? [] : [edge(left, top + piece.height - GLUE, piece.width, GLUE)]),
  ]
}

/** Lines in the white edge: where to cut at the left and above, and where the neighbours' edges come to lie. */
const lines = ({ piece }: TilePlan, { isLastInRow, isInLastRow }: Tile): SVGElement[] => {
  const right = left + piece.width - (isLastInRow ? 0 : GLUE)
  const bottom = top + piece.height - (isInLastRow ? 0 : GLUE)
  const [end, below] = [left + piece.width, top + piece.height]
  return [
    ...[left, right].flatMap((x) => [
      hairline(x, top - MARK_LENGTH - 1, x, top - 1),
      hairline(x, below + 1, x, below + MARK_LENGTH + 1),
    ]),
    ...[top, bottom].flatMap((y) => [
      hairline(left - MARK_LENGTH - 1, y, left - 1, y),
      hairline(end + 1, y, end + MARK_LENGTH + 1, y),
    ]),
  ]
}

const todo = ({ isFirstInRow, isInFirstRow }: Tile): string => {
  const onto = [...(isFirstInRow ? [] : ['左边']), ...(isInFirstRow ? [] : ['上边'])].join('、')
  return onto === '' ? '左上角第一张，先摆好' : `裁掉${onto}的白边，压在${onto}那张的浅色边上`
}

const words = ({ piece, columns, rows }: TilePlan, tile: Tile): SVGElement => {
  const line = element('text', {
    class: 'tile-words',
    x: left + 3,
    y: top + piece.height + WORDS_SIZE + 2,
    'font-size': WORDS_SIZE,
  })
  line.textContent = `第${tile.row}行第${tile.column}张（共${rows}行，每行${columns}张）　${todo(tile)}`
  return line
}

const tileSheet = (sheet: SVGSVGElement, poster: SizeInMm, plan: TilePlan, tile: Tile): HTMLDivElement => {
  const part = { x: tile.x, y: tile.y, ...plan.piece }
  const title = `${sheet.getAttribute('aria-label') ?? ''}，第${tile.row}行第${tile.column}张`
  return paperOf(plan.paper, title, [
    element('rect', { class: 'paper__ground', width: plan.paper.width, height: plan.paper.height }),
    partOf(sheet, poster, part, { x: left, y: top }),
    ...glueEdges(plan, tile),
    ...lines(plan, tile),
    words(plan, tile),
  ])
}

/** The pieces of one sheet, row by row. */
export const sheetsInTiles = (sheet: SVGSVGElement, poster: SizeInMm, plan: TilePlan): HTMLDivElement[] =>
  plan.tiles.map((tile) => tileSheet(sheet, poster, plan, tile))
