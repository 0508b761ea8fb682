import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import sharp from 'sharp'

/** A pack as whoever receives it finds it. */
export interface ReadPack {
  names: string[]
  /** Of the file of Word, line by line. */
  words: string
  /** How many pictures stand in it. */
  pictures: number
  /** Width and height of each photo, by its name. */
  sizes: Record<string, string>
  /** Whether a photo still tells where and with what it was taken. */
  hasNotes: boolean
}

/** Opens a pack: the zip, the file of Word in it, each photo. */
export const readPack = async (zip: Uint8Array): Promise<ReadPack> => {
  const files = unzipSync(zip)
  const names = Object.keys(files)
  const word = Buffer.from(files[names.find((name) => name.endsWith('.docx')) ?? ''] ?? [])
  const { value: words } = await mammoth.extractRawText({ buffer: word })
  const { value: html } = await mammoth.convertToHtml({ buffer: word })
  const photos = names.filter((name) => name.endsWith('.jpg'))
  const known = await Promise.all(photos.map((name) => sharp(files[name]).metadata()))
  return {
    names,
    words,
    pictures: html.match(/<img /g)?.length ?? 0,
    sizes: Object.fromEntries(photos.map((name, at) => [name, `${known[at]?.width}x${known[at]?.height}`])),
    hasNotes: known.some(({ exif }) => exif !== undefined),
  }
}
