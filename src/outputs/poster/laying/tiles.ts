/** A poster in pieces of A4, for whoever has no larger printer: cut, glued one over the other's edge, and hung. */
import type { SizeInMm } from '../../../model/posters/laying-ways.ts'

/** What every office printer takes. */
const OFFICE_PAPER = { width: 210, height: 297 }
/** No office printer reaches the very edge. */
export const UNPRINTED = 10
/** What each piece repeats of the next at its right and lower edge, to be glued under it. */
export const GLUE = 10

/** One piece: where it stands, and the part of the poster that it shows, in millimetres. */
export interface Tile {
  row: number
  column: number
  x: number
  y: number
  isFirstInRow: boolean
  isLastInRow: boolean
  isInFirstRow: boolean
  isInLastRow: boolean
}

/** How a poster is cut into pieces, all of one size. */
export interface TilePlan {
  paper: SizeInMm
  columns: number
  rows: number
  /** The size of each piece, its edges for glue included. */
  piece: SizeInMm
  tiles: Tile[]
}

const countOf = (length: number, paper: number): number =>
  Math.max(1, Math.ceil((length - GLUE) / (paper - 2 * UNPRINTED - GLUE)))

const tilesIn = (columns: number, rows: number, piece: SizeInMm): Tile[] =>
  Array.from({ length: columns * rows }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    return {
      row: row + 1,
      column: column + 1,
      x: column * (piece.width - GLUE),
      y: row * (piece.height - GLUE),
      isFirstInRow: column === 0,
      isLastInRow: column === columns - 1,
      isInFirstRow: row === 0,
      isInLastRow: row === rows - 1,
    }
  })

const planOn = (paper: SizeInMm, { width, height }: SizeInMm): TilePlan => {
  const [columns, rows] = [countOf(width, paper.width), countOf(height, paper.height)]
  const piece = { width: (width - GLUE) / columns + GLUE, height: (height - GLUE) / rows + GLUE }
  return { paper, columns, rows, piece, tiles: tilesIn(columns, rows, piece) }
}

/** The plan of fewest sheets, upright or lying. */
export const tilePlan = (poster: SizeInMm): TilePlan => {
  const upright = planOn(OFFICE_PAPER, poster)
  const lying = planOn({ width: OFFICE_PAPER.height, height: OFFICE_PAPER.width }, poster)
  return lying.tiles.length < upright.tiles.length ? lying : upright
}

/** Whether a poster is worth cutting into pieces: smaller ones come out of the printer whole. */
export const isLargerThanOfficePaper = ({ width, height }: SizeInMm): boolean =>
  Math.min(width, height) > OFFICE_PAPER.width || Math.max(width, height) > OFFICE_PAPER.height

/** What to do with the pieces. */
export const tilingWords = ({ columns, rows, tiles }: TilePlan): string =>
  `一张海报用 ${tiles.length} 张 A4 纸拼，${rows} 行，每行 ${columns} 张。打印时缩放选 100%（实际大小）。` +
  '每张照角上的线裁掉左边和上边的白边，压在左边、上边那张的浅色粘贴边上粘牢。'
