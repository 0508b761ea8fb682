const ORIENTATION_TAG = 0x0112
const BYTES_PER_TAG = 12
const EXIF_MARK = 'Exif\0\0'
/** Orientations 5 to 8 lie on their side. */
const [SIDEWAYS_FROM, SIDEWAYS_TO] = [5, 8]

const orientationIn = (tiff: Buffer): number => {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let tag = 0; tag < short(directory); tag++) {
    const at = directory + 2 + tag * BYTES_PER_TAG
    if (short(at) === ORIENTATION_TAG) return short(at + 8)
  }
  return 1
}

/** Whether EXIF data, with its mark or without, says that a photo lies on its side; damaged data says nothing. */
export const isSideways = (exif: Buffer): boolean => {
  const isMarked = exif.toString('latin1', 0, EXIF_MARK.length) === EXIF_MARK
  try {
    const orientation = orientationIn(isMarked ? exif.subarray(EXIF_MARK.length) : exif)
    return orientation >= SIDEWAYS_FROM && orientation <= SIDEWAYS_TO
  } catch (reason) {
    if (reason instanceof RangeError) return false
    throw reason
  }
}
