import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { problem } from '../../model/problems.ts'
import { nameByContent, plainMediaAddress } from '../../model/media.ts'

/** A photo or attachment that pages of the release show. */
export interface ShownMedia {
  mediaPath: string
  /** The entry's file and the field in it, for the message when the file is missing. */
  file?: string | undefined
  field?: string | undefined
}

/** Where a problem with a photo or attachment is: in the entry that shows it, as far as that is known. */
const placeOf = ({ mediaPath, file, field }: ShownMedia) => ({
  file: file ?? `content${plainMediaAddress(mediaPath)}`,
  field,
})

/** Says that a file is not there; it was when the content was read, so somebody took it away since. */
export const missing = (used: ShownMedia, label: '图片' | '附件'): Problem =>
  problem('no-such-media', placeOf(used), { allowed: label, value: plainMediaAddress(used.mediaPath) })

/** Says that a photo cannot be read. */
export const unreadable = (photo: ShownMedia): Problem =>
  problem('damaged-image', placeOf(photo), { value: plainMediaAddress(photo.mediaPath) })

/** The name of a photo or attachment after intake is its content's hash; a file that was copied in by hand has to be read for it. */
export const contentKey = async (source: string): Promise<string> => {
  const named = nameByContent(basename(source))?.hash
  const { size } = await stat(source)
  const ofBytes = async () => createHash('sha256').update(await readFile(source))
  return `${named ?? (await ofBytes()).digest('hex').slice(0, 16)}-${size}`
}

/**
 * Makes a file that is named by its content unless it is there. Drafts have names of their own, then a rename: neither a killed build nor
 * two photos of one content at the same time leave half a file.
 * @param isPoor says whether what is there is to be made anew @returns whether it was made
 */
export const keepInCache = async (
  cached: string,
  write: (draft: string) => Promise<unknown>,
  isPoor: (file: string) => boolean = () => false,
): Promise<boolean> => {
  if (existsSync(cached) && !isPoor(cached)) return false
  await mkdir(dirname(cached), { recursive: true })
  const draft = `${cached}.${randomUUID()}`
  try {
    await write(draft)
    await rename(draft, cached)
  } finally {
    await rm(draft, { force: true })
  }
  return true
}
