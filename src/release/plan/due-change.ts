import { heldRelease } from '../switch/held-release.ts'
import { liveRelease } from '../switch/live-release.ts'
import { passedChange, readReleaseNotes } from '../switch/release-notes.ts'

/** Why a new release is due though nobody asked for one: the folder of releases was removed. */
const NOTHING_LIVE = 'nothing live'

/** The change of the live release that time has brought, or that there is none; a release chosen by hand is left alone. */
export const dueChange = (dataDir: string, now: Date): string | undefined => {
  const release = liveRelease(dataDir)
  if (release === undefined) return NOTHING_LIVE
  if (heldRelease(dataDir) === release) return undefined
  const notes = readReleaseNotes(dataDir, release)
  return notes && passedChange(notes, now)
}
