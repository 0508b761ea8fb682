import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { liveFolder } from '../../src/release/switch/live-release.ts'
import { readCountySettings } from '../../cms/gateway/settings.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { withContent } from '../build/build.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { typedOptions, typedPath } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'
import { writeLookScript } from './look-script.ts'
import { addressOfRelease, basePathOf, refuseOtherAddress } from './release-address.ts'
import { forFolder, forHost, writeCopy } from './write-copy.ts'

const USAGE = 'npm run export-site -- FOLDER [--posters FOLDER] [--offline]'

/** What the copy is made for: the host of the release's own address, or a folder. */
const addressOf = (release: string, asked: string | undefined): URL => {
  const made = addressOfRelease(readFileSync(join(release, 'index.html'), 'utf8'))
  refuseOtherAddress(made, asked)
  return made
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

const postersOf = (told: string | undefined): string | undefined => {
  const folder = told === undefined ? undefined : typedPath(told)
  if (folder === undefined || existsSync(folder)) return folder
  throw new CannotStart(
    `没有 ${folder}：先 npm run posters -- ${folder}。\nThere is no ${folder}: npm run posters -- ${folder} first`,
  )
}

const saidOfFolder = (pages: number, folder: string): string =>
  `拷好了：${pages}个网页，在 ${folder}，双击 index.html 就能看；搜索要有服务器。/ ${pages} pages, open index.html; search needs a server.`

const saidOfHost = (pages: number, folder: string, base: string): string =>
  `拷好了：${pages}个网页，在 ${folder}，放到 ${base}/ 下面就能用；后台不在里面。/ ${pages} pages for a host that shows them under ${base}/.`

/** What the copy leaves out, and how it would be in it. */
const NO_POSTERS =
  '现做的海报、各站的屏幕和“转到公众号”不在里面，按钮也不显示；要的话先 npm run posters -- 海报文件夹（公众号的再加 --wechat 做一遍），拷的时候加 --posters 海报文件夹。/ What is made on demand is left out, its buttons too: npm run posters -- P first (again with --wechat), then add --posters P.'

/** Writes the live release into a folder of its own, as the command line asks for it. @returns the exit code */
export const exportSite = (): Promise<number> =>
  orSentence(async () => {
    const { values, positionals } = typedOptions(USAGE, {
      allowPositionals: true,
      options: { offline: { type: 'boolean', default: false }, posters: { type: 'string' } },
    })
    const folder = newFolder(positionals[0])
    const settings = await withContent(readCountySettings())
    const release = liveOf(settings)
    const base = basePathOf(addressOf(release, settings.baseUrl))
    const originals = { release, posters: postersOf(values.posters) }
    const pages = writeCopy(originals, folder, values.offline ? forFolder : forHost(base))
    if (values.offline) await writeLookScript(folder)
    console.log(values.offline ? saidOfFolder(pages, folder) : saidOfHost(pages, folder, base))
    if (originals.posters === undefined) console.log(NO_POSTERS)
    return 0
  })
