import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isInNoRelease, linkFile } from '../linked-files.ts'

/** A short fingerprint of everything that a part of the index is made from. */
export const fingerprint = (...inputs: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12)

/** Puts every file of a folder into another one by hard link, by copy where links are not possible. */
export const linkFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const place = [join(from, entry.name), join(to, entry.name)] as const
    if (entry.isDirectory()) linkFolder(...place)
    else linkFile(...place)
  }
}

const isForgotten = (folder: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .every((found) => isInNoRelease(join(found.parentPath, found.name)))

/**
 * Removes the cached folders that no release holds any more: every publish makes the present's shard anew.
 * @param used keys of the release in the making; they stay also where the disk knows no hard links
 */
export const pruneFolders = (cacheDir: string, used: ReadonlySet<string>): void => {
  for (const key of readdirSync(cacheDir)) {
    const folder = join(cacheDir, key)
    if (!used.has(key) && isForgotten(folder)) rmSync(folder, { recursive: true })
  }
}

/**
 * The kept folder of a key, made by `make` when it is missing. A folder appears whole or not at all: a build that
 * is killed leaves nothing that looks finished.
 */
export const keptFolder = async (
  cacheDir: string,
  key: string,
  make: (folder: string) => void | Promise<void>,
): Promise<{ folder: string; made: boolean }> => {
  const folder = join(cacheDir, key)
  if (existsSync(folder)) return { folder, made: false }
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(join(cacheDir, 'draft-'))
  try {
    await make(draft)
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return { folder, made: true }
}
