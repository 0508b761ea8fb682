import { existsSync, realpathSync } from 'node:fs'
import { liveFolder } from '../../src/release/switch/live-release.ts'
import { openEditions } from '../../src/release/made/read-edition.ts'
import { portalAddress } from '../../src/library/site/site.ts'
import { readCountySettings } from '../../cms/gateway/settings.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { withContent } from '../build/build.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { typedOptions, typedPath } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'
import { forFolder, forHost, writeCopy } from './write-copy.ts'

const USAGE = 'npm run export-site -- FOLDER [--offline]'

/** The path that the portal's own address ends with: '' on a host of its own. */
const basePathOf = async (settings: ReleaseSettings): Promise<string> => {
  const { edition, isWhole } = await openEditions()(settings, new Date())
  return isWhole ? new URL(edition.ask(portalAddress)).pathname.replace(/\/$/, '') : ''
}

const newFolder = (told: string | undefined): string => {
  if (told === undefined) throw new CannotStart(`请写明要写到哪个文件夹：${USAGE}\nUsage: ${USAGE}`)
  const folder = typedPath(told)
  if (!existsSync(folder)) return folder
  throw new CannotStart(`${folder} 已经有了，请换一个新文件夹。\n${folder} exists: name a new folder.`)
}

const liveOf = ({ dataDir }: ReleaseSettings): string => {
  const folder = liveFolder(dataDir)
  if (folder !== undefined) return realpathSync(folder)
  throw new CannotStart('先要有一个网站：npm run build。\nThere is no release yet: npm run build')
}

/** Writes the live release into a folder of its own, as the command line asks for it. @returns the exit code */
export const exportSite = (): Promise<number> =>
  orSentence(async () => {
    const { values, positionals } = typedOptions(USAGE, {
      allowPositionals: true,
      options: { offline: { type: 'boolean', default: false } },
    })
    const folder = newFolder(positionals[0])
    const settings = await withContent(readCountySettings())
    const release = liveOf(settings)
    const base = values.offline ? '' : await basePathOf(settings)
    const pages = writeCopy(release, folder, values.offline ? forFolder : forHost(base))
    console.log(
      values.offline
        ? `拷好了：${pages}个网页，在 ${folder}，双击 index.html 就能看；搜索和现做的海报要有服务器。/ ${pages} pages, open index.html; search needs a server.`
        : `拷好了：${pages}个网页，在 ${folder}，放到 ${base}/ 下面就能用；后台不在里面。/ ${pages} pages for a host that shows them under ${base}/.`,
    )
    return 0
  })
