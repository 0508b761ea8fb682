/** `npm run rollback` puts the release before the live one back; `npm run rollback -- <id>` any kept one. */
import { listReleases, liveRelease, NoSuchRelease, rollBack } from '../cms/gateway/publishing/live-release.ts'
import { readSettings, WrongSettings } from '../cms/gateway/settings.ts'

const printReleases = (dataDir: string) => {
  const live = liveRelease(dataDir)
  for (const release of listReleases(dataDir)) console.log(`${release === live ? '→' : ' '} ${release}`)
}

try {
  const { dataDir } = readSettings()
  const chosen = rollBack(dataDir, process.argv[2])
  console.log(
    `网站已退回到版本 ${chosen}，下一次发布之前一直是它。/ The site is back at ${chosen} until the next publish.`,
  )
  printReleases(dataDir)
} catch (reason) {
  if (!(reason instanceof NoSuchRelease) && !(reason instanceof WrongSettings)) throw reason
  console.error(reason.message)
  process.exitCode = 1
}
