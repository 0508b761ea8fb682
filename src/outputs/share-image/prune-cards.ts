import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInNoRelease } from '../linked-files.ts'

/** As many parts as a hexadecimal digit has values: the keys of images begin with one. */
export const PARTS_OF_CACHE = 16

const imagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(folder, name))

/**
 * Removes the images that no release holds: words that were corrected, designs of earlier versions. A large county has
 * tens of thousands, so only a part of them is looked at. No image may be on its way into a release meanwhile.
 * @param part from 0, below `PARTS_OF_CACHE`
 */
export const pruneCards = (cacheDir: string, part: number): void => {
  if (!existsSync(cacheDir)) return
  const digit = part.toString(PARTS_OF_CACHE)
  const folders = readdirSync(cacheDir).filter((name) => name.length === 2 && name.startsWith(digit))
  for (const file of folders.flatMap((name) => imagesIn(join(cacheDir, name)))) {
    if (!isInNoRelease(file)) continue
    rmSync(file)
    rmSync(join(cacheDir, 'problems', `${basename(file, '.png')}.json`), { force: true })
  }
}
