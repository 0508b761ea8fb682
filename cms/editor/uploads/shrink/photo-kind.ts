/** What can be told of a file from its first bytes, as far as it matters before it travels. */
export interface PhotoKind {
  /** `other` is whatever the gateway has to judge. */
  format: 'jpeg' | 'png' | 'webp' | 'heic' | 'other'
  /** More than one picture: drawn anew, only the first would be left. */
  isMoving: boolean
  /** Camera, place and owner may stand in it. */
  hasNotes: boolean
}

/** Markers of moving pictures and of notes stand before the pixels. */
const HEAD_BYTES = 64 * 1024
const LONGEST_MARK = 16

const formats: readonly [RegExp, PhotoKind['format']][] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^RIFF....WEBP/s, 'webp'],
  [/^....ftyp(?:hei[a-z]|hev[a-z]|mif1|msf1)/s, 'heic'],
]

/** Reads a file's kind from its bytes: phones name and type their photos as they like. */
export const photoKind = async (file: Blob): Promise<PhotoKind> => {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_MARK))
  // Only ASCII is looked for in the rest, which every decoder reads alike.
  const head = new TextDecoder('latin1').decode(bytes)
  return {
    format: formats.find(([mark]) => mark.test(start))?.[1] ?? 'other',
    isMoving: /acTL|ANIM/.test(head),
    hasNotes: /Exif\0|http:\/\/ns\.adobe|eXIf|EXIF/.test(head),
  }
}
