import { heldRelease } from '../../cms/gateway/publishing/held-release.ts'
import { liveRelease } from '../../cms/gateway/publishing/live-release.ts'
import { releaseInputs } from '../../cms/gateway/publishing/release-inputs.ts'
import { passedChange, readReleaseNotes } from '../../cms/gateway/publishing/release-notes.ts'
import type { Settings } from '../../cms/gateway/settings.ts'
import { beijingDay } from '../../src/model/beijing-time.ts'

/** Whether the live release can be served, and whether a new one is wanted. */
export type ReleaseState = 'none' | 'stale' | 'current'

/** Compares the live release with the program, the content and the day as they are now; one chosen by hand is always current. */
export const releaseState = (settings: Settings, now: Date): ReleaseState => {
  const { dataDir } = settings
  const release = liveRelease(dataDir)
  if (release === undefined) return 'none'
  if (heldRelease(dataDir) === release) return 'current'
  const notes = readReleaseNotes(dataDir, release)
  if (notes === undefined || passedChange(notes, now) !== undefined) return 'stale'
  return releaseInputs({ ...settings, day: beijingDay(now) }) === notes.inputs ? 'current' : 'stale'
}
