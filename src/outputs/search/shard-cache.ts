import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A short fingerprint of everything that a part of the index is made from. */
export const fingerprint = (...inputs: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12)

/** How the names of folders in the making begin. */
export const DRAFT = 'draft-'

/** Removes what a killed process has left half made. Nothing may be in the making there. */
export const removeDrafts = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (name.startsWith(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true })
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
  const draft = mkdtempSync(join(cacheDir, DRAFT))
  try {
    await make(draft)
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return { folder, made: true }
}
