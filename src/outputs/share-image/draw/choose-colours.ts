/** Chooses a photo's colours by median cut; libimagequant chooses a little better and takes twenty times as long. */

/** Bits kept of each channel while colours are counted. */
const BITS = 5
const DROPPED = 8 - BITS
const BINS = 1 << (3 * BITS)
const LEVELS = (1 << BITS) - 1

/** Which of the 32,768 counted colours a pixel belongs to. */
export const binOf = (red: number, green: number, blue: number): number =>
  ((red >> DROPPED) << (2 * BITS)) | ((green >> DROPPED) << BITS) | (blue >> DROPPED)

const AXES = [2 * BITS, BITS, 0] as const

/** Some of the counted colours, with how many pixels they have and along which channel they differ most. */
interface Box {
  bins: number[]
  count: number
  axis: number
  spread: number
}

/** At most `most` colours for an RGB picture, `0xRRGGBB`. */
export const chooseColours = (rgb: Uint8Array, most: number): number[] => {
  const counts = countBins(rgb)
  const present = Array.from(counts.keys()).filter((bin) => (counts[bin] ?? 0) > 0)
  const boxes = [boxOf(present, counts)]
  while (boxes.length < most) {
    const widest = widestOf(boxes)
    const box = boxes[widest]
    if (!box || box.spread === 0) break
    boxes.splice(widest, 1, ...halves(box, counts))
  }
  return boxes.map((box) => meanColour(box, counts))
}

const countBins = (rgb: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(BINS)
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const bin = binOf(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

const boxOf = (bins: number[], counts: Uint32Array): Box => {
  let count = 0
  for (const bin of bins) count += counts[bin] ?? 0
  const spreads = AXES.map((axis) => spreadAlong(bins, axis))
  const spread = Math.max(...spreads)
  return { bins, count, spread, axis: AXES[spreads.indexOf(spread)] ?? 0 }
}

const spreadAlong = (bins: number[], axis: number): number => {
  let low = LEVELS
  let high = 0
  for (const bin of bins) {
    const level = (bin >> axis) & LEVELS
    if (level < low) low = level
    if (level > high) high = level
  }
  return Math.max(0, high - low)
}

/** The box whose split helps most: many pixels over a wide range. */
const widestOf = (boxes: Box[]): number => {
  const gain = (box: Box) => Math.sqrt(box.count) * box.spread
  return boxes.reduce((best, box, index) => (gain(box) > gain(boxes[best] ?? box) ? index : best), 0)
}

/** Two boxes with about half the pixels each; colours alike in the split channel stay together. */
const halves = ({ bins, count, axis }: Box, counts: Uint32Array): [Box, Box] => {
  const level = (bin: number) => (bin >> axis) & LEVELS
  const sorted = bins.toSorted((one, other) => level(one) - level(other) || one - other)
  let passed = 0
  let middle = sorted.findIndex((bin) => (passed += counts[bin] ?? 0) * 2 >= count)
  const lowest = level(sorted[0] ?? 0)
  if (level(sorted[middle] ?? 0) === lowest) middle = sorted.findIndex((bin) => level(bin) > lowest)
  return [boxOf(sorted.slice(0, middle), counts), boxOf(sorted.slice(middle), counts)]
}

const meanColour = ({ bins, count }: Box, counts: Uint32Array): number => {
  const channel = (axis: number) => {
    const sum = bins.reduce((total, bin) => total + ((bin >> axis) & LEVELS) * (counts[bin] ?? 0), 0)
    return Math.round(((sum / Math.max(1, count)) * 255) / LEVELS)
  }
  return (channel(AXES[0]) << 16) | (channel(AXES[1]) << 8) | channel(AXES[2])
}
