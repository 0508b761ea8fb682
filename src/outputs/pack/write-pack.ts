import { zipSync } from 'fflate'
import { downloadName } from '../../library/notices/download-name.ts'
import { documentBytes } from './document.ts'
import { originalPhoto } from './original-photo.ts'
import type { NumberedPhoto, Pack, PackPhoto } from './pack.ts'

const MOST_WORDS_IN_NAME = 24

const nameOf = ({ role, caption, alt }: PackPhoto, number: number): string => {
  const words = [...(role ?? caption ?? alt)].slice(0, MOST_WORDS_IN_NAME).join('')
  return downloadName(`${String(number).padStart(2, '0')}-${words}`, 'photo.jpg')
}

const numbered = async (photos: readonly PackPhoto[]): Promise<NumberedPhoto[]> => {
  const found: NumberedPhoto[] = []
  for (const photo of photos) {
    const original = await originalPhoto(photo.image)
    if (original === undefined) continue
    const words = photo.caption ?? photo.alt
    found.push({ ...original, file: nameOf(photo, found.length + 1), words })
  }
  return found
}

/** A pack as a zip file. */
export const packBytes = async (pack: Pack): Promise<Uint8Array> => {
  const photos = await numbered(pack.photos)
  const word = downloadName(pack.document, 'text.docx')
  const files = {
    [word]: await documentBytes(pack.text, photos),
    ...Object.fromEntries(photos.map(({ file, bytes }) => [file, bytes])),
  }
  // Photos are packed already, and a file of Word is a zip itself.
  return zipSync(files, { level: 0 })
}
