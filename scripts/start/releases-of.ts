import { join } from 'node:path'
import type { Publishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { createPublishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { forgetWhatWasLaidOut, removeLaidOutByHand } from '../../cms/gateway/publishing/lay-out.ts'
import type { CountySettings } from '../../cms/gateway/settings.ts'
import { forgetInReleases, leftOutOfLive, openReleaseProcess } from '../../src/release/client.ts'
import type { PrepareContent, ReleaseContent } from '../../src/release/contract.ts'
import { printingSteps } from './print-steps.ts'

const COMMAND = join(import.meta.dirname, '../serve-releases.ts')

/** A county's releases, and what has to be done before the first is asked for. */
export interface Releases extends Publishing {
  /** Has the process that makes releases read this content, so that the next release is quick. */
  warm(content: ReleaseContent): void
}

/** Makes a county's releases, one at a time, and tells the terminal how far they are. */
export const releasesOf = (settings: CountySettings, prepare: PrepareContent): Releases => {
  const { dataDir } = settings
  const process = openReleaseProcess(settings, COMMAND)
  const publishing = createPublishing({
    prepare,
    runRelease: printingSteps(process.run),
    leftOut: () => leftOutOfLive(dataDir),
    async forget(entry) {
      await process.rest()
      await Promise.all([removeLaidOutByHand(dataDir), forgetWhatWasLaidOut(dataDir)])
      return forgetInReleases(dataDir, entry)
    },
    close: process.close,
  })
  return { ...publishing, warm: process.warm }
}
