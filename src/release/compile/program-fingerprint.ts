import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the compiled program is made of; the packages are told by the lock file. */
const FOLDERS = ['src', 'cms/guide', 'public']
const FILES = ['astro.config.mjs', 'package-lock.json']

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/**
 * A name for this version of the program, from the bytes of everything that is compiled; 32 letters and digits.
 * The folder is part of it: compiled pages import the library from where it lies.
 */
export const programFingerprint = (programDir: string): string => {
  const root = realpathSync(programDir)
  const there = (name: string) => join(root, name)
  const files = [
    ...FOLDERS.map(there).filter(existsSync).flatMap(filesBelow),
    ...FILES.map(there).filter(existsSync),
  ]
  const hash = createHash('sha256').update(root)
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}
