/** Publishes, goes back and tidies up until it is killed; started by killed-sharing.test.ts. */
import { openReleaseFolders } from '../../../src/release/switch/release-folders.ts'
import { removeHalfMade } from '../../../src/release/switch/prune.ts'
import { rollBack } from '../../../src/release/switch/roll-back.ts'
import { makeRelease } from './make-shared-release.ts'

const PHOTOS = Array.from({ length: 60 }, (_, n) => `photo-${n}`)
const GOES_BACK = 0.2

const [dataDir = '', round = ''] = process.argv.slice(2)
const county = { dataDir, folders: openReleaseFolders(dataDir) }

const someOf = (photos: readonly string[]) => new Set(photos.filter(() => Math.random() < 0.5))

removeHalfMade(dataDir)
process.send?.('started')
for (let n = 0; ; n++) {
  await makeRelease(county, `r${round}-${String(n).padStart(4, '0')}`, someOf(PHOTOS))
  void county.folders.prepare()
  if (n > 0 && Math.random() < GOES_BACK) rollBack(dataDir)
}
