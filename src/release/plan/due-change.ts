import { heldRelease } from '../switch/held-release.ts'
import { liveRelease } from '../switch/live-release.ts'
import { passedChange, readReleaseNotes } from '../switch/release-notes.ts'

/** The change of the live release that time has brought, or nothing; a release chosen by hand is left alone. */
export const dueChange = (dataDir: string, now: Date): string | undefined => {
  const release = liveRelease(dataDir)
  if (release === undefined || heldRelease(dataDir) === release) return undefined
  const notes = readReleaseNotes(dataDir, release)
  return notes && passedChange(notes, now)
}
