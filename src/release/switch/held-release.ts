import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const heldFile = (dataDir: string) => join(dataDir, 'held-release')

/** Notes that a person chose this release by hand: until the next publish nothing replaces it by itself. */
export const hold = (dataDir: string, release: string): void => writeFileSync(heldFile(dataDir), release)

/** Ends the hold. */
export const letGo = (dataDir: string): void => rmSync(heldFile(dataDir), { force: true })

/** The release that is held, or nothing. */
export const heldRelease = (dataDir: string): string | undefined => {
  try {
    return readFileSync(heldFile(dataDir), 'utf8')
  } catch {
    return undefined
  }
}
