/** Shows a photo in few colours: what a pixel lacks is passed on to its neighbours (Floyd and Steinberg). */
import { binOf } from './choose-colours.ts'

/** Less than all of the error is passed on: smooth skies stay calm and the file small. */
const PASSED_ON = 0.75

/** The number, in `colours`, of the colour of each pixel of an RGB picture. */
export const dither = (rgb: Uint8Array, width: number, colours: number[]): Uint8Array => {
  const numbers = new Uint8Array(rgb.length / 3)
  const nearest = nearestColour(colours)
  let owed = new Float32Array((width + 2) * 3)
  let owedBelow = new Float32Array((width + 2) * 3)
  for (let pixel = 0; pixel < numbers.length; pixel += 1) {
    const column = pixel % width
    if (column === 0) [owed, owedBelow] = [owedBelow, owed.fill(0)]
    const at = pixel * 3
    const here = (column + 1) * 3
    const red = clamp((rgb[at] ?? 0) + (owed[here] ?? 0))
    const green = clamp((rgb[at + 1] ?? 0) + (owed[here + 1] ?? 0))
    const blue = clamp((rgb[at + 2] ?? 0) + (owed[here + 2] ?? 0))
    const number = nearest(red, green, blue)
    const shown = colours[number] ?? 0
    numbers[pixel] = number
    passOn(owed, owedBelow, here, red - (shown >> 16))
    passOn(owed, owedBelow, here + 1, green - ((shown >> 8) & 255))
    passOn(owed, owedBelow, here + 2, blue - (shown & 255))
  }
  return numbers
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value)

const passOn = (owed: Float32Array, owedBelow: Float32Array, here: number, error: number): void => {
  const share = (error * PASSED_ON) / 16
  owed[here + 3] = (owed[here + 3] ?? 0) + share * 7
  owedBelow[here - 3] = (owedBelow[here - 3] ?? 0) + share * 3
  owedBelow[here] = (owedBelow[here] ?? 0) + share * 5
  owedBelow[here + 3] = (owedBelow[here + 3] ?? 0) + share
}

/** Finds the nearest of the colours; each answer is kept for all pixels of the same counted colour. */
const nearestColour = (colours: number[]): ((red: number, green: number, blue: number) => number) => {
  const known = new Int16Array(1 << 15).fill(-1)
  return (red, green, blue) => {
    const bin = binOf(red, green, blue)
    let number = known[bin] ?? -1
    if (number < 0) {
      number = search(colours, red, green, blue)
      known[bin] = number
    }
    return number
  }
}

const search = (colours: number[], red: number, green: number, blue: number): number => {
  let best = 0
  let least = Infinity
  for (const [number, colour] of colours.entries()) {
    const inRed = red - (colour >> 16)
    const inGreen = green - ((colour >> 8) & 255)
    const inBlue = blue - (colour & 255)
    const far = 2 * inRed * inRed + 4 * inGreen * inGreen + 3 * inBlue * inBlue
    if (far < least) {
      least = far
      best = number
    }
  }
  return best
}
