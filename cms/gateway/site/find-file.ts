import type { BigIntStats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isSharedAddress } from '../../../src/release/client.ts'

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

/** Where files may really lie: a release, and the folder that it shares with others. */
export interface SiteFolders {
  release: string
  shared: string
}

/** A link in a release leads nowhere, wherever it points, but for those to what all releases share. */
const isPublic = async (real: string, file: string, names: readonly string[], shared: string) => {
  if (real === file) return true
  return isSharedAddress(names.join('/')) && real.startsWith(join(await realpath(shared), sep))
}

/** Facts of a file of the site. */
const statsIn = async ({ release, shared }: SiteFolders, names: readonly string[]) => {
  try {
    const file = join(await realpath(release), ...names)
    const real = await realpath(file)
    if (!(await isPublic(real, file, names, shared))) return undefined
    return { file: real, stats: await stat(real, { bigint: true }) }
  } catch {
    return undefined
  }
}

/**
 * Looks an address up in a release; a folder stands for its `index.html`.
 * @param path the address as the browser sent it, still escaped
 */
export const findFile = async (folders: SiteFolders, path: string): Promise<Found | undefined> => {
  const segments = segmentsOf(path)
  if (segments === undefined) return undefined
  const names = path.endsWith('/') ? [...segments, 'index.html'] : segments
  const found = await statsIn(folders, names)
  if (found?.stats.isFile()) return { isFolder: false, ...found }
  const index = found?.stats.isDirectory() ? await statsIn(folders, [...names, 'index.html']) : undefined
  return index?.stats.isFile() ? { isFolder: true } : undefined
}
