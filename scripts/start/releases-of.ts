import { join } from 'node:path'
import type { Publishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { createPublishing } from '../../cms/gateway/publishing/create-publishing.ts'
import { removeLaidOutByHand } from '../../cms/gateway/publishing/lay-out.ts'
import type { CountySettings } from '../../cms/gateway/settings.ts'
import { forgetInReleases, leftOutOfLive, releaseRunner } from '../../src/release/client.ts'
import type { PrepareContent } from '../../src/release/contract.ts'
import { printingSteps } from './print-steps.ts'

const BUILD_COMMAND = join(import.meta.dirname, '../build.ts')

/** Makes a county's releases, one at a time, and tells the terminal how far they are. */
export const releasesOf = (settings: CountySettings, prepare: PrepareContent): Publishing => {
  const { dataDir } = settings
  return createPublishing({
    prepare,
    runRelease: printingSteps(releaseRunner(settings, BUILD_COMMAND)),
    leftOut: () => leftOutOfLive(dataDir),
    async forget(entry) {
      await removeLaidOutByHand(dataDir)
      return forgetInReleases(dataDir, entry)
    },
  })
}
