import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** A short fingerprint of everything that a shard is made from. */
export function fingerprint(...inputs: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 12)
}

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // The cache may lie on another disk, or on one without hard links.
    copyFileSync(from, to)
  }
}

/** Puts every file of a folder into another one by hard link, by copy where links are not possible. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const place = [join(from, entry.name), join(to, entry.name)] as const
    if (entry.isDirectory()) linkFolder(...place)
    else linkFile(...place)
  }
}

/**
 * The cached folder of a key, made by `make` when it is missing. A folder appears whole or not at all: a build that
 * is killed leaves nothing that looks finished.
 */
export async function cachedFolder(
  cacheDir: string,
  key: string,
  make: (folder: string) => Promise<void>,
): Promise<{ folder: string; made: boolean }> {
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
