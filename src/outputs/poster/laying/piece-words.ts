/** What is printed on each piece of a poster: where it belongs, and what to cut. */
import type { Tile, TilePlan } from './tiles.ts'

type Sides = Pick<Tile, 'isFirstInRow' | 'isInFirstRow'>

const todo = ({ isFirstInRow, isInFirstRow }: Sides): string => {
  const onto = [...(isFirstInRow ? [] : ['左边']), ...(isInFirstRow ? [] : ['上边'])].join('、')
  return onto === '' ? '左上角第一张，先摆好' : `沿虚线裁掉${onto}的白条，压在${onto}那张的浅色边上`
}

/** The words on a piece. */
export const pieceWords = ({ columns, rows }: Pick<TilePlan, 'columns' | 'rows'>, tile: Tile): string =>
  `第${tile.row}行第${tile.column}张（共${rows}行，每行${columns}张）　${todo(tile)}`

/** Every character of such words: they are set by the page itself, in a face that is cut for them. */
export const charactersOfPieces = (): string => {
  const first = { row: 1, column: 1, x: 0, y: 0, isFirstInRow: true, isLastInRow: true }
  const words = [
    pieceWords({ columns: 1, rows: 1 }, { ...first, isInFirstRow: true, isInLastRow: true }),
    todo({ isFirstInRow: false, isInFirstRow: false }),
    '0123456789',
  ]
  return [...new Set(words.join(''))].join('')
}
