import { heldRelease } from './held-release.ts'
import { liveRelease } from './live-release.ts'
import type { Publishing } from './create-publishing.ts'
import { passedChange, readReleaseNotes } from './release-notes.ts'

const LOOK_EVERY_MS = 30_000

/** The change of the live release that time has brought, or nothing; a release chosen by hand is left alone. */
export const dueChange = (dataDir: string, now: Date): string | undefined => {
  const release = liveRelease(dataDir)
  if (release === undefined || heldRelease(dataDir) === release) return undefined
  const notes = readReleaseNotes(dataDir, release)
  return notes && passedChange(notes, now)
}

/**
 * Asks for a new release when an entry is due to appear or expire, and when a new day begins in Beijing.
 * It looks at the clock again and again instead of sleeping until then: a laptop that slept has no timer left to trust.
 * @returns a function that ends the watch
 */
export const keepTime = (
  dataDir: string,
  publishing: Publishing,
  now: () => Date = () => new Date(),
): (() => void) => {
  let tried: string | undefined
  const look = () => {
    const due = dueChange(dataDir, now())
    // A build that fails is not tried again for the same change: it would fail every half minute.
    if (due === undefined || due === tried) return
    tried = due
    void publishing.request()
  }
  const watch = setInterval(look, LOOK_EVERY_MS).unref()
  return () => clearInterval(watch)
}
