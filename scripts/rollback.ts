/** `npm run rollback` puts the release before the live one back; `npm run rollback -- <id>` any kept one. */
import { readReleaseSettings, WrongSettings } from '../src/release/settings.ts'
import { listReleases, liveRelease, NoSuchRelease } from '../src/release/switch/live-release.ts'
import { rollBack } from '../src/release/switch/roll-back.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

const printReleases = (dataDir: string) => {
  const live = liveRelease(dataDir)
  for (const release of listReleases(dataDir)) console.log(`${release === live ? '→' : ' '} ${release}`)
}

const { positionals } = optionsOrEnd('npm run rollback -- [RELEASE]', { allowPositionals: true })

try {
  const { dataDir } = readReleaseSettings()
  const chosen = rollBack(dataDir, positionals[0])
  console.log(
    `网站已退回到版本 ${chosen}，下一次发布之前一直是它。/ The site is back at ${chosen} until the next publish.`,
  )
  printReleases(dataDir)
} catch (reason) {
  if (!(reason instanceof NoSuchRelease) && !(reason instanceof WrongSettings)) throw reason
  console.error(reason.message)
  process.exitCode = 1
}
