import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
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

const statsOf = (file: string) => stat(file, { bigint: true }).catch(() => undefined)

/**
 * Looks an address up in a release; a folder stands for its `index.html`.
 * @param path the address as the browser sent it, still escaped
 */
export const findFile = async (release: string, path: string): Promise<Found | undefined> => {
  const segments = segmentsOf(path)
  if (segments === undefined) return undefined
  const file = join(release, ...segments, ...(path.endsWith('/') ? ['index.html'] : []))
  const stats = await statsOf(file)
  if (stats?.isFile()) return { isFolder: false, file, stats }
  const index = stats?.isDirectory() ? await statsOf(join(file, 'index.html')) : undefined
  return index?.isFile() ? { isFolder: true } : undefined
}
