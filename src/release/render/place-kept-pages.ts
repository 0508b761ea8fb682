import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { linkFile } from '../../outputs/linked-files.ts'
import type { KeptPages } from './astro-cache.ts'

const writtenAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => relative(folder, join(found.parentPath, found.name)))
    : []

/**
 * Puts the pages kept from the last build into a new release by hard link, so that Astro finds them there and need not
 * copy them one by one. A page that is younger than the manifest was written by a build that never ended and does not
 * fit what the manifest says of it: it is removed, and Astro renders it again.
 * @returns the placed files, relative to the release
 */
export const placeKeptPages = ({ pagesDir, manifest }: KeptPages, outDir: string): string[] => {
  const ended = writtenAt(manifest)
  const kept = filesUnder(pagesDir).filter((path) => {
    const isWhole = writtenAt(join(pagesDir, path)) <= ended
    if (!isWhole) rmSync(join(pagesDir, path))
    return isWhole
  })
  for (const folder of new Set(kept.map((path) => dirname(path))))
    mkdirSync(join(outDir, folder), { recursive: true })
  for (const path of kept) linkFile(join(pagesDir, path), join(outDir, path))
  return kept
}
