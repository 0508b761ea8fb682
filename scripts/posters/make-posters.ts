import { readCountySettings } from '../../cms/gateway/settings.ts'
import {
  isPosterKind,
  posterKindNames,
  posterKinds,
  type PosterKind,
} from '../../src/model/posters/poster-kinds.ts'
import { layingWays, type LayingWay, type PaperChoice } from '../../src/model/posters/laying-ways.ts'
import { paperSizes } from '../../src/model/posters/paper-sizes.ts'
import { openPreviewRoom } from '../../src/release/preview/open-preview-room.ts'
import { withContent } from '../build/build.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { typedOptions, typedPath } from '../terminal/arguments.ts'
import { orSentence } from '../terminal/or-sentence.ts'
import { choiceForPoster } from './choice-for-poster.ts'
import { refuseWithoutRelease } from './open-in-browser.ts'
import { writePages } from './write-pages.ts'
import { writePdfs } from './write-pdfs.ts'

const USAGE =
  'npm run posters -- FOLDER [--kind event,notice] [--pdf] [--size a3] [--ink saving] [--bleed | --tiles] [--wechat]'

const kindsAsked = (asked: string | undefined): PosterKind[] => {
  if (asked === undefined) return posterKindNames
  const unknown = asked.split(',').filter((name) => !isPosterKind(name))
  if (unknown.length === 0) return asked.split(',').filter(isPosterKind)
  const known = posterKindNames.map((kind) => `${kind} ${posterKinds[kind].name}`).join('、')
  throw new CannotStart(
    `没有这种海报：${unknown.join('、')}。有的是：${known}。\nNo such kind of poster: ${unknown.join(', ')}`,
  )
}

const sizeAsked = (asked: string | undefined): string | undefined => {
  if (asked === undefined || paperSizes.some(({ id }) => id === asked)) return asked
  const known = paperSizes.map(({ id }) => id).join('、')
  throw new CannotStart(`没有这个大小：${asked}。有的是：${known}。\nNo such size: ${asked}`)
}

/** Of a poster that is printed; pages are laid out by whoever opens them. */
const wayAsked = ({ bleed, tiles }: { bleed: boolean; tiles: boolean }): LayingWay | undefined =>
  bleed ? 'bleed' : tiles ? 'tiles' : undefined

const folderAsked = (told: string | undefined): string => {
  if (told !== undefined) return typedPath(told)
  throw new CannotStart(`请写明要写到哪个文件夹：${USAGE}\nUsage: ${USAGE}`)
}

/** Not every poster is larger than a piece, or of paper. */
const sayWhatStayedWhole = (paths: readonly string[], choice: PaperChoice): void => {
  const whole = paths.filter((path) => choiceForPoster(path, choice).way !== choice.way).length
  if (whole > 0)
    console.log(`${whole} 个没有“${layingWays[choice.way ?? 'whole']}”，做成了整张。/ ${whole} are whole.`)
}

/** One line that is written anew for each poster. */
const tell = (done: number, total: number, path: string) => console.log(`${done}/${total} ${path}`)

const sayHowItWent = (made: number, failed: readonly string[], folder: string): void => {
  console.log(`做好了 ${made} 个，在 ${folder}。/ ${made} are in ${folder}.`)
  for (const path of failed) console.error(`没有做出来 / not made: ${path}`)
}

const options = {
  kind: { type: 'string' },
  pdf: { type: 'boolean', default: false },
  size: { type: 'string' },
  ink: { type: 'string' },
  bleed: { type: 'boolean', default: false },
  tiles: { type: 'boolean', default: false },
  wechat: { type: 'boolean', default: false },
} as const

/** Makes the posters that the command line asks for. @returns the exit code */
export const makePosters = (): Promise<number> =>
  orSentence(async () => {
    const { values, positionals } = typedOptions(USAGE, { allowPositionals: true, options })
    const folder = folderAsked(positionals[0])
    const kinds = kindsAsked(values.kind)
    const size = sizeAsked(values.size)
    const settings = await withContent(readCountySettings())
    refuseWithoutRelease(settings.dataDir)
    const room = openPreviewRoom(settings)
    // Whoever asks for some kinds or for a print shop wants paper.
    const screens = values.kind === undefined && !values.pdf ? await room.screens() : []
    const paths = values.wechat ? await room.forWechat() : [...(await room.posters(kinds)), ...screens]
    const task = { room, dataDir: settings.dataDir, paths, folder, tell }
    const choice = { size, ink: values.ink, way: wayAsked(values) }
    const isPdf = values.pdf && !values.wechat
    const failed = isPdf ? await writePdfs({ ...task, choice }) : await writePages(task)
    if (isPdf) sayWhatStayedWhole(paths, choice)
    sayHowItWent(paths.length - failed.length, failed, folder)
    return failed.length === 0 ? 0 : 1
  })
