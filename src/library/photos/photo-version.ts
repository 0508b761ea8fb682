import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mediaName, nameByContent, plainMediaAddress } from '../../model/media.ts'
import { contentDir } from '../site/release-order.ts'
import { mediaFile } from './media-file.ts'

const DIGITS = 16

const known = new Map<string, string>()

const readVersion = (mediaPath: string, path: string): string => {
  const file = mediaFile(mediaPath, contentDir())
  // Of two photos with one content each keeps a name of its own, for either may be exchanged.
  const content = file === undefined ? '' : hash('sha256', readFileSync(file))
  return hash('sha256', `${path}\0${content}`).slice(0, DIGITS)
}

/**
 * A text that is another whenever a photo shows something else, its name after intake being one; a photo that was copied
 * in by hand may be exchanged under its name, so its file is read, once.
 */
export const photoVersion = (mediaPath: string): string => {
  const path = plainMediaAddress(mediaPath).normalize()
  if (nameByContent(path)) return mediaName(path)
  const version = known.get(path) ?? `by-hand-${readVersion(mediaPath, path)}`
  known.set(path, version)
  return version
}
