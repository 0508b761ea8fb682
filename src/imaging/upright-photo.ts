import sharp, { type Sharp } from 'sharp'
import { photoTypes } from '../model/media.ts'
import { createFloor } from './floor.ts'

/** Damage that some phone makers write into every photo and every viewer overlooks. */
const HARMLESS_WARNING = /Invalid SOS parameters|extraneous bytes before marker/

/** Pixels of the largest photo that is unpacked at all, all frames together: half a gigabyte of memory. */
export const MOST_PIXELS = 110_000_000

/** A photo's file or its bytes, and how it is opened. */
export interface PhotoToOpen {
  source: string | Uint8Array
  /** All frames of an animation instead of the first. */
  animated?: boolean
  /** `MOST_PIXELS` unless told. */
  mostPixels?: number
}

const isPhotoType = (format: string): boolean => (photoTypes as readonly string[]).includes(format)

const floor = createFloor()
/** Other threads are not kept waiting; that one of them blurs the note every time does not happen. */
const MOST_LOOKS = 3

type Open<T> = (failOn: 'warning' | 'error') => Promise<T>

const isHarmless = (reason: unknown) => reason instanceof Error && HARMLESS_WARNING.test(reason.message)

const lookAlone = async <T>(open: Open<T>): Promise<T> => {
  for (let looks = 1; ; looks += 1) {
    try {
      return await open('warning')
    } catch (reason) {
      if (isHarmless(reason)) return open('error')
      if (looks === MOST_LOOKS) throw reason
    }
  }
}

/**
 * Looks at a photo strictly, and less strictly where only harmless damage is in the way. The image library keeps one note
 * of what went wrong for all photos that it has in hand: it can be believed of a photo that is looked at alone.
 */
const strictly = <T>(open: Open<T>): Promise<T> =>
  floor.beside(() => open('warning')).catch(() => floor.alone(() => lookAlone(open)))

/** A file that holds no photo, whatever it is called. */
export class NotAPhoto extends Error {
  override readonly name = 'NotAPhoto'
}

/**
 * Opens a photo as people see it: turned upright, in sRGB, without camera and place; harmless damage is overlooked.
 * @param make draws something from it; called again where something was in the way
 * @throws whatever the image library says of a photo that cannot be read
 */
export const fromUprightPhoto = async <T>(
  { source, animated = false, mostPixels = MOST_PIXELS }: PhotoToOpen,
  make: (photo: Sharp) => Promise<T>,
): Promise<T> => {
  const { format } = await sharp(source, { limitInputPixels: false }).metadata()
  if (!isPhotoType(format)) throw new NotAPhoto(`The file is of the kind ${format}.`)
  return strictly((failOn) =>
    make(
      sharp(source, { animated, failOn, limitInputPixels: mostPixels }).autoOrient().toColourspace('srgb'),
    ),
  )
}
