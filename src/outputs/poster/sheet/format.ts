/** Shapes of paper, and the sizes that each is printed in. One composition serves all sizes of a shape. */

/** A shape in units: a tenth of a millimetre on A4. */
export interface Format {
  name: 'a' | 'board' | 'rollup' | 'flag' | 'banner'
  width: number
  height: number
  /** White space along the edges. */
  edge: number
  /** What has to stay free at the bottom: a stand swallows it. */
  foot: number
}

/** A size of paper, in millimetres. */
export interface PaperSize {
  id: string
  /** As a printer or a print shop calls it. */
  label: string
  format: Format['name']
  width: number
  height: number
}

/** The shapes. Boards are a little taller than A4; a roll-up stands in a base of fifteen centimetres. */
export const formats = {
  a: { name: 'a', width: 2100, height: 2970, edge: 140, foot: 0 },
  board: { name: 'board', width: 2100, height: 3150, edge: 140, foot: 0 },
  rollup: { name: 'rollup', width: 2100, height: 5250, edge: 150, foot: 394 },
  flag: { name: 'flag', width: 2880, height: 1920, edge: 200, foot: 0 },
  banner: { name: 'banner', width: 12000, height: 1400, edge: 300, foot: 0 },
} as const satisfies Record<Format['name'], Format>

/** Every size, smallest first. */
export const paperSizes = [
  { id: 'a6', label: 'A6', format: 'a', width: 105, height: 148.5 },
  { id: 'a5', label: 'A5', format: 'a', width: 148.5, height: 210 },
  { id: 'a4', label: 'A4', format: 'a', width: 210, height: 297 },
  { id: 'a3', label: 'A3', format: 'a', width: 297, height: 420 },
  { id: 'a2', label: 'A2', format: 'a', width: 420, height: 594 },
  { id: 'board-60', label: '60×90 厘米', format: 'board', width: 600, height: 900 },
  { id: 'board-80', label: '80×120 厘米', format: 'board', width: 800, height: 1200 },
  { id: 'rollup', label: '易拉宝 80×200 厘米', format: 'rollup', width: 800, height: 2000 },
  { id: 'flag', label: '队旗 144×96 厘米', format: 'flag', width: 1440, height: 960 },
  // A tenth: a page of six metres is more than PDF readers take. How long it is follows from its words.
  { id: 'banner', label: '横幅（十分之一大）', format: 'banner', width: 600, height: 70 },
] as const satisfies readonly PaperSize[]
