/** Thread that tidies up after a release was put live and makes ready for the next one, while nobody waits. */
import { parentPort, workerData } from 'node:worker_threads'
import { pruneAttachments } from '../../outputs/photo/prune-attachments.ts'
import { PARTS_OF_CACHE, pruneCards } from '../../outputs/share-image/prune-cards.ts'
import { outputCacheOf, shareImagesOf } from '../settings.ts'
import { collectDropped } from './collect-shared.ts'
import { KEPT_RELEASES, removeRelease, retireOldReleases } from './prune.ts'
import { makeSpare, removeOldSpares } from './spare.ts'

const { dataDir }: { dataDir: string } = workerData

/** What cannot be removed is no reason to have no new release. */
const tried = <T>(deed: () => T): T | undefined => {
  try {
    return deed()
  } catch (reason) {
    console.error(reason)
    return undefined
  }
}

const retired = tried(() => retireOldReleases(dataDir, KEPT_RELEASES)) ?? []
tried(() => collectDropped(dataDir))
// Another part each time, as the clock has it.
tried(() => pruneCards(shareImagesOf(dataDir), Date.now() % PARTS_OF_CACHE))
tried(() => pruneAttachments(outputCacheOf(dataDir)))
makeSpare(dataDir, retired)
// What follows touches nothing that a release in the making needs, and takes seconds.
parentPort?.postMessage('ready')
tried(() => removeOldSpares(dataDir))
for (const release of retired) tried(() => removeRelease(dataDir, release))
