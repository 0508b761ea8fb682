import type { BigIntStats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the release, or the folder that was meant without its slash. */
export type Found = { isFolder: false; file: string; stats: BigIntStats } | { isFolder: true }

/** No segment may climb, hide or be something else on another system (`\`, `C:`). */
const isPlain = (segment: string) => segment !== '' && !/^\.(?!well-known$)|[/\\:\0]/.test(segment)

/** The folders and file of an address, decoded; nothing for an address that no release can have. */
const segmentsOf = (path: string): string[] | undefined => {
  try {
    const segments = path
      .replace(/^\/|\/$/g, '')
      .split('/')
      .map(decodeURIComponent)
    return path === '/' || segments.every(isPlain) ? segments : undefined
  } catch {
    // A broken escape such as %E4%ZZ.
    return undefined
  }
}

/** Facts of a file in the release; a link in it leads nowhere, wherever it points. */
const statsIn = async (release: string, names: readonly string[]) => {
  try {
    const file = join(await realpath(release), ...names)
    return (await realpath(file)) === file ? { file, stats: await stat(file, { bigint: true }) } : undefined
  } catch {
    return undefined
  }
}

/**
 * Looks an address up in a release; a folder stands for its `index.html`.
 * @param path the address as the browser sent it, still escaped
 */
export const findFile = async (release: string, path: string): Promise<Found | undefined> => {
  const segments = segmentsOf(path)
  if (segments === undefined) return undefined
  const names = path.endsWith('/') ? [...segments, 'index.html'] : segments
  const found = await statsIn(release, names)
  if (found?.stats.isFile()) return { isFolder: false, ...found }
  const index = found?.stats.isDirectory() ? await statsIn(release, [...names, 'index.html']) : undefined
  return index?.stats.isFile() ? { isFolder: true } : undefined
}
