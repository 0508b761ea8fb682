/** The pixels of an image in the making: indexes of its palette, in rows as a PNG file holds them. */
import type { Patch } from '../design/sheet.ts'
import { CARD_SIZE } from '../share-card.ts'

const { width: WIDTH, height: HEIGHT } = CARD_SIZE
/** Before each row a PNG file says how it is filtered: 0, not at all. */
const FIRST = 1
const ROW = WIDTH + FIRST

/** The ink of one letter: pixel by pixel, where it is and how much of it. */
export interface Ink {
  /** Distance in a canvas from the upper left corner of the letter's box. */
  places: Int32Array
  /** `STEPS + 1` where ink covers the pixel, less where it only touches it. */
  steps: Uint8Array
}

/** How far a pixel lies behind the first one. */
export const placeOnCanvas = (x: number, y: number): number => y * ROW + x

/** One canvas serves all images of a process, one after another: no memory to fetch and give back for each. */
export class Canvas {
  readonly rows = new Uint8Array(ROW * HEIGHT)

  /** Fills a rectangle. */
  patch({ x, y, width, height }: Omit<Patch, 'colour'>, index: number): void {
    for (let row = y; row < y + height; row += 1) {
      const at = FIRST + placeOnCanvas(x, row)
      this.rows.fill(index, at, at + width)
    }
  }

  /** Puts a letter's ink on what is there; `ramp` holds the indexes from ground to full ink. */
  ink({ places, steps }: Ink, x: number, y: number, ramp: Uint8Array): void {
    const { rows } = this
    const corner = FIRST + placeOnCanvas(x, y)
    for (let pixel = 0; pixel < steps.length; pixel += 1)
      rows[corner + (places[pixel] ?? 0)] = ramp[steps[pixel] ?? 0] ?? 0
  }

  /** Puts a picture, given as indexes in rows, into its place. */
  picture({ x, y, width, height }: Omit<Patch, 'colour'>, indexes: Uint8Array): void {
    for (let row = 0; row < height; row += 1)
      this.rows.set(indexes.subarray(row * width, (row + 1) * width), FIRST + placeOnCanvas(x, y + row))
  }
}
