import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { openFilesBelow } from '../../library/content/content-files.ts'

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

/** How a file looks; the time of a change cannot be set. */
const traceOf = (file: string): string => {
  const { size, ctimeMs, ino } = lstatSync(file, { throwIfNoEntry: false }) ?? { size: -1 }
  return `${file} ${size} ${ctimeMs} ${ino}`
}

/** Looks at the files of a program again and again: at names, sizes and times alone. */
const openTraces = (root: string) => {
  const folders = FOLDERS.map((name) => join(root, name)).map((folder) => ({
    folder,
    look: openFilesBelow(existsSync(folder) ? realpathSync(folder) : folder),
  }))
  const files = FILES.map((name) => join(root, name))
  return (): string => {
    const below = folders.flatMap(({ folder, look }) => look().files.map((name) => join(folder, name)))
    return [...below, ...files].map(traceOf).join('\n')
  }
}

/** A program that may be exchanged while this process runs. */
export interface ProgramWatch {
  /** From `programFingerprint`, at the beginning. */
  begun: string
  /** Whether it is another one by now; its bytes are read only when one of its files looks different. */
  isOther(): boolean
}

/** Remembers which program lies in a folder now. */
export const watchProgram = (programDir: string): ProgramWatch => {
  const root = realpathSync(programDir)
  const look = openTraces(root)
  // Before its bytes are read: what changes meanwhile looks different the next time.
  let seen = look()
  const begun = programFingerprint(root)
  let isOther = false
  return {
    begun,
    isOther: () => {
      if (realpathSync(programDir) !== root) return true
      const now = look()
      if (now !== seen) isOther = programFingerprint(root) !== begun
      seen = now
      return isOther
    },
  }
}
