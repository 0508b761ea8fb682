/** A poster in pieces of A4, for whoever has no larger printer: cut, glued one over the other's edge, and hung. */
import { OFFICE_PAPER, type SizeInMm } from '../../../model/posters/laying-ways.ts'

/** No office printer reaches the very edge: where two pieces meet, one loses its edge, and covers that of the other. */
export const JOINT = 10
/** A little smaller is worth it: A3 is two sheets then instead of four, and the largest board sixteen instead of twenty-one. */
const LEAST_SCALE = 0.93

/** A place on the wall or on paper, in millimetres. */
export interface Place extends SizeInMm {
  x: number
  y: number
}

/** One piece, and where the upper left corner of its paper comes to lie on the wall. */
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

/** How a poster is put together of sheets. */
export interface TilePlan {
  paper: SizeInMm
  columns: number
  rows: number
  /** All sheets together, glued. */
  wall: SizeInMm
  /** How large the poster is printed, 1 where it is as large as its name says. */
  scale: number
  /** Where it lies on the wall. */
  poster: Place
  tiles: Tile[]
}

/** From the beginning of one sheet to that of the next. */
const step = (paper: number): number => paper - 2 * JOINT

const gluedLength = (count: number, paper: number): number => paper + (count - 1) * step(paper)

const mostOf = (length: number, paper: number): number =>
  Math.max(1, Math.ceil((length - paper) / step(paper)) + 1)

const tilesIn = (columns: number, rows: number, paper: SizeInMm): Tile[] =>
  Array.from({ length: columns * rows }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns]
    return {
      row: row + 1,
      column: column + 1,
      x: column * step(paper.width),
      y: row * step(paper.height),
      isFirstInRow: column === 0,
      isLastInRow: column === columns - 1,
      isInFirstRow: row === 0,
      isInLastRow: row === rows - 1,
    }
  })

const planOf = (columns: number, rows: number, paper: SizeInMm, { width, height }: SizeInMm): TilePlan => {
  const wall = { width: gluedLength(columns, paper.width), height: gluedLength(rows, paper.height) }
  const scale = Math.min(1, wall.width / width, wall.height / height)
  const [across, down] = [width * scale, height * scale]
  const poster = {
    x: (wall.width - across) / 2,
    y: (wall.height - down) / 2,
    width: across,
    height: down,
  }
  return { paper, columns, rows, wall, scale, poster, tiles: tilesIn(columns, rows, paper) }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

const plansOn = (paper: SizeInMm, poster: SizeInMm): TilePlan[] =>
  upTo(mostOf(poster.width, paper.width)).flatMap((columns) =>
    upTo(mostOf(poster.height, paper.height)).map((rows) => planOf(columns, rows, paper, poster)),
  )

/** The plan of fewest sheets, upright or lying, that is hardly smaller than the poster; of several the largest. */
export const tilePlan = (poster: SizeInMm): TilePlan => {
  const lying = { width: OFFICE_PAPER.height, height: OFFICE_PAPER.width }
  const plans = [...plansOn(OFFICE_PAPER, poster), ...plansOn(lying, poster)]
  return plans
    .filter(({ scale }) => scale >= LEAST_SCALE)
    .reduce((best, plan) => {
      const fewer = plan.tiles.length - best.tiles.length
      return fewer < 0 || (fewer === 0 && plan.scale > best.scale) ? plan : best
    })
}

const inCm = (mm: number): string => String(Math.round(mm) / 10)

const sizeWords = ({ poster, scale }: TilePlan): string => {
  const size = `拼好是 ${inCm(poster.width)}×${inCm(poster.height)} 厘米`
  return scale === 1 ? size : `${size}（${Math.round(scale * 100)}% 大）`
}

const layoutWords = ({ columns, rows, tiles }: TilePlan): string =>
  columns === 1 ? `上下 ${tiles.length} 张` : `${rows} 行，每行 ${columns} 张`

/** What to do with the pieces. @param sheets how many posters are put together */
export const tilingWords = (plan: TilePlan, sheets = 1): string => {
  const count = plan.tiles.length
  const all = sheets === 1 ? '' : `，${sheets} 张海报共 ${count * sheets} 张`
  return (
    `一张海报用 ${count} 张 A4 纸（${layoutWords(plan)}）${all}，${sizeWords(plan)}。打印时缩放选 100%（实际大小）。` +
    '沿虚线裁掉左边、上边的白条，压在左边、上边那张的浅色边上粘牢；外面四边不用裁。'
  )
}
