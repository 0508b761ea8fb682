import { createHash } from 'node:crypto'
import { globSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the compiled program is made of; the packages are told by the lock file. */
const SOURCES = ['{src,cms/guide,public}/**/*', 'astro.config.mjs', 'package-lock.json']

/**
 * A name for this version of the program, from the bytes of everything that is compiled; 32 letters and digits.
 * The folder is part of it: compiled pages import the library from where it lies.
 */
export const programFingerprint = (programDir: string): string => {
  const root = realpathSync(programDir)
  const hash = createHash('sha256').update(root)
  const found = globSync(SOURCES, { cwd: root, withFileTypes: true }).filter((each) => each.isFile())
  for (const file of found.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}
