/** The sizes of paper that posters come in. */

/** A shape, which several sizes share. */
export type PaperShape = 'a' | 'board' | 'rollup' | 'flag' | 'banner'

/** A size of paper, in millimetres. */
export interface PaperSize {
  id: string
  /** As a printer or a print shop calls it. */
  label: string
  format: PaperShape
  width: number
  height: number
}

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
