import type { PictureSize } from './media.ts'
import { LONGEST_WEBP_EDGE } from './media.ts'

/** Enough for the largest screen. */
const LONG_EDGE = 2400
/** A phone's own width: a screenshot of a whole page stays as readable as it was. */
const SHORT_EDGE = 1080
/** Narrower, the words of a phone's screenshot run together. */
const LEAST_READABLE = 480

/**
 * How large a photo is kept, in pixels: its long edge or, where that leaves more, its short one within the limits above.
 * @returns nothing for a picture so long that nobody could read what is left of it
 */
export const keptSize = ({ width, height }: PictureSize): PictureSize | undefined => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const scale = Math.min(1, Math.max(LONG_EDGE / long, SHORT_EDGE / short), LONGEST_WEBP_EDGE / long)
  if (short * scale < Math.min(short, LEAST_READABLE)) return undefined
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
