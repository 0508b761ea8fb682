import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mediaName, nameByContent, plainMediaAddress } from '../../model/media.ts'
import { question } from '../edition/asking.ts'
import { contentDir } from '../site/release-order.ts'
import { mediaAt } from './media-file.ts'

const DIGITS = 16

const versionOnDisk = question('photo-version', (mediaPath: string): string => {
  const found = mediaAt(mediaPath)
  // Of two photos with one content each keeps a name of its own, for either may be exchanged.
  const content = found === undefined ? '' : hash('sha256', readFileSync(join(contentDir(), found.path)))
  return `by-hand-${hash('sha256', `${plainMediaAddress(mediaPath).normalize()}\0${content}`).slice(0, DIGITS)}`
})

/**
 * A text that is another whenever a photo shows something else, its name after intake being one; a photo that was copied
 * in by hand may be exchanged under its name, so its file is read, once.
 */
export const photoVersion = (mediaPath: string): string => {
  const path = plainMediaAddress(mediaPath).normalize()
  if (nameByContent(path)) return mediaName(path)
  return versionOnDisk(mediaPath)
}
