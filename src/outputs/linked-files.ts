import { copyFileSync, linkSync, statSync } from 'node:fs'

/** Puts a kept file into a release by hard link; a copy serves other disks, and those without hard links. */
export const linkFile = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Whether only the cache names a kept file: one that is still in a release has more than one name. */
export const isInNoRelease = (file: string): boolean => statSync(file).nlink === 1
