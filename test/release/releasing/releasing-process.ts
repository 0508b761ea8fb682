/** Process that makes releases for whoever started it: `DATA_DIR` as argument, one message for each, one answer to each. */
import { enableCompileCache } from 'node:module'
import type { Asked } from './open-releasing.ts'

enableCompileCache()
const { openReleaseMaker } = await import('../../../src/release/open-release-maker.ts')
const { releaseSettingsOf } = await import('../../../src/release/settings.ts')

const [, , dataDir = ''] = process.argv
const { programDir } = releaseSettingsOf({ CONTENT_DIR: '', DATA_DIR: dataDir })
const maker = openReleaseMaker({ programDir, dataDir }, [])

const make = async ({ contentDir, now, baseUrl, isPrepared, isWarmed = false }: Asked) => {
  const settings = {
    programDir,
    contentDir,
    dataDir,
    baseUrl,
    fixedNow: new Date(now),
    contentVersion: undefined,
  }
  const task = { settings, report: () => undefined }
  if (isWarmed) await maker.warm(task)
  const result = await maker.make(task)
  if (isPrepared) await maker.prepare()
  return result
}

process.on('message', (asked: Asked) => void make(asked).then((result) => process.send?.(result)))
process.on('disconnect', () => process.exit())
