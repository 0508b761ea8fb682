import { heldRelease } from '../switch/held-release.ts'
import { liveRelease } from '../switch/live-release.ts'
import { passedChange, readReleaseNotes } from '../switch/release-notes.ts'
import { lacksSharedFolder } from '../switch/shared-files.ts'

/** Why a new release is due though nobody asked for one: the folder of releases was removed. */
const NOTHING_LIVE = 'nothing live'
/** The same where the folder of photos, scripts or search parts was removed. */
const FOLDER_GONE = 'a shared folder is gone'

/** The change of the live release that time has brought, or that there is none; a release chosen by hand is left alone. */
export const dueChange = (dataDir: string, now: Date): string | undefined => {
  const release = liveRelease(dataDir)
  if (release === undefined) return NOTHING_LIVE
  if (lacksSharedFolder(dataDir, release)) return FOLDER_GONE
  if (heldRelease(dataDir) === release) return undefined
  const notes = readReleaseNotes(dataDir, release)
  return notes && passedChange(notes, now)
}
