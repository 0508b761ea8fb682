/** Ways to lay a poster out on the paper that comes out of a printer; the first is what most printers do. */

/** Every way, as its choice is called. */
export const layingWays = {
  whole: '整张打印',
  tiles: '用 A4 纸拼',
  bleed: '交打印店（带出血）',
} as const

/** A way to lay a poster out. */
export type LayingWay = keyof typeof layingWays

/** Whether a text names a way; asked in browsers that do not know `Object.hasOwn` yet. */
export const isLayingWay = (text: string): text is LayingWay => Object.keys(layingWays).includes(text)

/** With how much toner a poster is printed; the first is the usual. */
export const inks = { colour: '彩色', saving: '省墨' } as const

/** With how much toner. */
export type Ink = keyof typeof inks

/** What of the poster is printed beyond its edge, to be cut off: a knife is never exact. In millimetres. */
export const BLEED = 3
/** From the poster's edge to that of the paper, with room for the marks where the knife goes. */
export const ROOM_FOR_MARKS = 10

/** A size in millimetres. */
export interface SizeInMm {
  width: number
  height: number
}

/** What every office printer takes. */
export const OFFICE_PAPER: SizeInMm = { width: 210, height: 297 }

/** Shapes that hang on a wall of paper; cloth and what stands in a base come from a print shop. */
const OF_PAPER = ['a', 'board']

/** Whether a poster is worth putting together: smaller ones come out of the printer whole. */
const isLargerThanOfficePaper = ({ width, height }: SizeInMm): boolean =>
  Math.min(width, height) > OFFICE_PAPER.width || Math.max(width, height) > OFFICE_PAPER.height

/** Whether a poster of this size can be laid out so. */
export const canBeLaid = (way: LayingWay, poster: SizeInMm, format: string): boolean =>
  way !== 'tiles' || (OF_PAPER.includes(format) && isLargerThanOfficePaper(poster))

/** The paper that a poster with bleed is printed on. */
export const paperWithBleed = ({ width, height }: SizeInMm): SizeInMm => ({
  width: width + 2 * ROOM_FOR_MARKS,
  height: height + 2 * ROOM_FOR_MARKS,
})

/** What is chosen of a poster: its size, with how much toner, and how it is laid out. */
export interface PaperChoice {
  size?: string | undefined
  ink?: string | undefined
  way?: LayingWay | undefined
}

/** A choice as it stands in the address of a poster's page, with its question mark; empty where nothing is chosen. */
export const queryOfChoice = ({ size, ink, way }: PaperChoice): string => {
  const chosen = Object.entries({ size, ink, way }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`
}
