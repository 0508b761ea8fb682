/** Shapes of paper. One composition serves all sizes of a shape. */
import type { PaperShape } from '../../../model/posters/paper-sizes.ts'

/** A shape in units: a tenth of a millimetre on A4. */
export interface Format {
  name: PaperShape
  width: number
  height: number
  /** White space along the edges. */
  edge: number
  /** What has to stay free at the bottom: a stand swallows it. */
  foot: number
}

/** The shapes. Boards are a little taller than A4; a roll-up stands in a base of fifteen centimetres. */
export const formats = {
  a: { name: 'a', width: 2100, height: 2970, edge: 140, foot: 0 },
  board: { name: 'board', width: 2100, height: 3150, edge: 140, foot: 0 },
  rollup: { name: 'rollup', width: 2100, height: 5250, edge: 150, foot: 394 },
  flag: { name: 'flag', width: 2880, height: 1920, edge: 200, foot: 0 },
  banner: { name: 'banner', width: 12000, height: 1400, edge: 300, foot: 0 },
} as const satisfies Record<Format['name'], Format>
