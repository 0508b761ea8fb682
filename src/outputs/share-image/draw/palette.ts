/** The colours of one image: the design's few, the steps between letter and ground, and what is left for the photo. */
import type { Colour } from '../../../styles/palette.ts'
import { COLOURS } from '../design/sheet.ts'

/** Steps of grey between a ground and a letter on it, both ends not counted. */
export const STEPS = 12
const MOST = 256

/** Collects the colours of one image in order of use. */
export class Palette {
  readonly #colours: number[] = []
  readonly #flat = new Map<Colour, number>()
  readonly #ramps = new Map<string, Uint8Array>()

  /** Index of a flat colour of the design. */
  flat(colour: Colour): number {
    const known = this.#flat.get(colour)
    if (known !== undefined) return known
    const index = this.#colours.push(rgbOf(colour)) - 1
    this.#flat.set(colour, index)
    return index
  }

  /** Indexes from the ground (first) to the letter (last), STEPS + 2 of them. */
  ramp(colour: Colour, ground: Colour): Uint8Array {
    const key = `${colour} on ${ground}`
    const known = this.#ramps.get(key)
    if (known) return known
    const ramp = new Uint8Array(STEPS + 2)
    ramp[0] = this.flat(ground)
    ramp[STEPS + 1] = this.flat(colour)
    for (let step = 1; step <= STEPS; step += 1) {
      ramp[step] = this.#colours.push(mix(rgbOf(ground), rgbOf(colour), step / (STEPS + 1))) - 1
    }
    this.#ramps.set(key, ramp)
    return ramp
  }

  /** How many colours are still free. */
  get free(): number {
    return MOST - this.#colours.length
  }

  /** Adds a colour of a photo, `0xRRGGBB`; throws when the palette is full. */
  add(rgb: number): number {
    if (this.free === 0) throw new Error('The palette of a share image is full.')
    return this.#colours.push(rgb) - 1
  }

  /** The colours as three bytes each. */
  bytes(): Buffer {
    return Buffer.from(this.#colours.flatMap((rgb) => [rgb >> 16, (rgb >> 8) & 255, rgb & 255]))
  }
}

const rgbOf = (colour: Colour): number => Number.parseInt(COLOURS[colour].slice(1), 16)

const mix = (from: number, to: number, share: number): number => {
  const channel = (shift: number) => {
    const start = (from >> shift) & 255
    return Math.round(start + (((to >> shift) & 255) - start) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}
