import type { Verdict } from './unsafe.ts'
import { isProgram } from './unsafe.ts'
import type { ZipPart } from './zip-parts.ts'
import { checkParts } from './zip-parts.ts'

/** What systems put beside the files that people packed. */
const LITTER = /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i
const PHOTO = /\.(jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?)$/i
/** A name that leads out of the folder that the reader unpacks into. */
const CLIMBS = /(^|\/)\.\.(\/|$)|^\/|^[a-z]:/i

/**
 * Why an archive is refused, if it is: something inside is no document that would be taken alone.
 * @param check what is asked of one document; nothing where its kind is not taken inside an archive
 */
export const checkZipArchive = async (
  bytes: Uint8Array,
  check: (name: string, bytes: Uint8Array) => Promise<Verdict>,
): Promise<Verdict> => {
  let files = 0
  const no = await checkParts(bytes, async (part) => {
    files += 1
    return checkInside(part, check)
  })
  return no ?? (files > 0 ? undefined : { code: 'empty-document' })
}

const checkInside = async (
  { name, bytes }: ZipPart,
  check: (name: string, bytes: Uint8Array) => Promise<Verdict>,
): Promise<Verdict> => {
  const inside = name.split('/').at(-1)
  if (CLIMBS.test(name) || isProgram(name, bytes)) return { code: 'program-inside', inside }
  if (LITTER.test(name)) return undefined
  if (PHOTO.test(name)) return { code: 'photo-inside', inside }
  const no = await check(name, bytes)
  return no && { ...no, inside: no.inside ?? inside }
}
