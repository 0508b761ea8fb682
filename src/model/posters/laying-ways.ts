/** Ways to lay a poster out on the paper that comes out of a printer; the first is what most printers do. */

/** Every way, as its choice is called. */
export const layingWays = {
  whole: '整张打印',
  tiles: '用 A4 纸拼',
  bleed: '交打印店（带出血）',
} as const

/** A way to lay a poster out. */
export type LayingWay = keyof typeof layingWays

/** Whether a text names a way. */
export const isLayingWay = (text: string): text is LayingWay => Object.hasOwn(layingWays, text)

/** What of the poster is printed beyond its edge, to be cut off: a knife is never exact. In millimetres. */
export const BLEED = 3
/** From the poster's edge to that of the paper, with room for the marks where the knife goes. */
export const ROOM_FOR_MARKS = 10

/** A size in millimetres. */
export interface SizeInMm {
  width: number
  height: number
}

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
