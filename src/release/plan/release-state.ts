import { beijingDay } from '../../model/beijing-time.ts'
import type { ReleaseContent } from '../contract.ts'
import type { ReleaseSettings } from '../settings.ts'
import { heldRelease } from '../switch/held-release.ts'
import { liveRelease } from '../switch/live-release.ts'
import { passedChange, readReleaseNotes } from '../switch/release-notes.ts'
import { lacksSharedFolder } from '../switch/shared-files.ts'
import { releaseInputs } from './release-inputs.ts'

/** Whether the live release can be served, and whether a new one is wanted. */
export type ReleaseState = 'none' | 'stale' | 'current'

/**
 * Compares the live release with the program, the content and the day as they are now; one chosen by hand is always current.
 * @param content the content as the next release would take it
 */
export const releaseState = (settings: ReleaseSettings, content: ReleaseContent, now: Date): ReleaseState => {
  const { dataDir, programDir, baseUrl } = settings
  const release = liveRelease(dataDir)
  if (release === undefined) return 'none'
  if (lacksSharedFolder(dataDir, release)) return 'stale'
  if (heldRelease(dataDir) === release) return 'current'
  const notes = readReleaseNotes(dataDir, release)
  if (notes === undefined || passedChange(notes, now) !== undefined) return 'stale'
  const { contentDir, version: contentVersion } = content
  const inputs = releaseInputs({ programDir, contentDir, contentVersion, baseUrl, day: beijingDay(now) })
  return inputs === notes.inputs ? 'current' : 'stale'
}
