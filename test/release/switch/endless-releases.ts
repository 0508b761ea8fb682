/** Makes one release after another until it is killed; started by live-release.test.ts. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finishRelease, startRelease } from '../../../src/release/switch/live-release.ts'
import { removeRelease, retireOldReleases } from '../../../src/release/switch/prune.ts'

const [dataDir = '', round = ''] = process.argv.slice(2)
process.send?.('started')
for (let n = 0; ; n++) {
  const id = `r${round}-${n}`
  writeFileSync(join(startRelease(dataDir, id), 'index.html'), id)
  finishRelease(dataDir, id, { inputs: id, day: '2026-11-22' })
  for (const old of retireOldReleases(dataDir, 2)) removeRelease(dataDir, old)
}
