import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInNoRelease } from '../linked-files.ts'

const imagesIn = (cacheDir: string): string[] =>
  readdirSync(cacheDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => join(cacheDir, name))

/**
 * Removes the images that no release holds: words that were corrected, designs of earlier versions.
 * @param used keys of the release in the making; they stay also where the disk knows no hard links
 */
export const pruneCards = (cacheDir: string, used: ReadonlySet<string>): void => {
  for (const file of imagesIn(cacheDir)) {
    const key = basename(file, '.png')
    if (used.has(key) || !isInNoRelease(file)) continue
    rmSync(file)
    rmSync(join(cacheDir, 'problems', `${key}.json`), { force: true })
  }
}
