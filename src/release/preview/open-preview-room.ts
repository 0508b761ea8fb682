import { join } from 'node:path'
import type { Edition } from '../../library/edition/edition.ts'
import { movedOnDemand } from '../../library/rendering/moved-on-demand.ts'
import { contentDir } from '../../library/site/release-order.ts'
import { portalAddress } from '../../library/site/site.ts'
import { posterUrl } from '../../model/addresses.ts'
import type { PosterKind } from '../../model/posters/poster-kinds.ts'
import { posterPaths } from '../../outputs/poster/poster-ids.ts'
import { stationScreens } from '../../outputs/screen/screen.ts'
import { wechatPaths } from '../../outputs/wechat/articles.ts'
import { drawCard } from '../../outputs/share-image/draw-card.ts'
import { Easel } from '../../outputs/share-image/draw/draw-sheet.ts'
import { shareImageAt } from '../../outputs/share-image/entry-cards.ts'
import { compiledDir, compileProgram } from '../compile/compile-program.ts'
import type { Program } from '../compile/load-program.ts'
import { loadProgram } from '../compile/load-program.ts'
import type { ReleaseSettings } from '../settings.ts'
import { liveFolder } from '../switch/live-release.ts'
import type { DrawingTask, DrawnPart, PosterOf, PreviewTask } from './contract.ts'
import { partsOf, posterOfDraft } from './contract.ts'
import { editionWithDraft } from './edition-with-draft.ts'
import { markPage } from './mark-page.ts'
import { openPublished } from './open-published.ts'
import { withFaces } from './poster-faces.ts'

/** Draws drafts as what they will be; nothing of them outlives the drawing. */
export interface PreviewRoom {
  /** @throws whatever breaks the page */
  draw(task: DrawingTask): Promise<DrawnPart>
  /** The addresses of all posters of some kinds, as published; none where there is no site yet. */
  posters(kinds: readonly PosterKind[]): Promise<string[]>
  /** The addresses of the wall screens of all stations, as published. */
  screens(): Promise<string[]>
  /** The same of everything that is carried over to the official account. */
  forWechat(): Promise<string[]>
}

/** Nothing where there is no such page. */
const renderPage = async (program: Program, edition: Edition, path: string): Promise<Buffer | undefined> => {
  const address = edition.ask(portalAddress)
  const { status, body } = (await edition.make(() => program.render(path, address))).made
  if (status === 404) return undefined
  if (status !== 200) throw new Error(`The page ${path} of a draft answers ${status}.`)
  return body
}

/** A page as it is published; one that is not there is no failure. */
const renderPublished = async (program: Program, edition: Edition, path: string): Promise<DrawnPart> => {
  const address = edition.ask(portalAddress)
  const { status, body } = (await edition.make(() => program.render(path, address))).made
  if (status === 404) return { ok: false, why: 'not-there', movedTo: edition.ask(() => movedOnDemand(path)) }
  if (status !== 200) throw new Error(`The page ${path} answers ${status}.`)
  return { ok: true, bytes: new Uint8Array(body) }
}

const drawImage = async (edition: Edition, url: string, easel: Easel): Promise<Uint8Array> => {
  const found = edition.ask(() => {
    const image = shareImageAt(url)
    return image && { ...image, folder: contentDir() }
  })
  if (!found) throw new Error(`There is no share image at ${url}.`)
  const { path, card, folder } = found
  const photo = card.photo && { ...card.photo, file: join(folder, card.photo.file) }
  return (await drawCard(path, { ...card, photo }, easel)).image
}

type Rendering = (edition: Edition, path: string) => Promise<Buffer | undefined>

/** The sheet that is asked for, else that of the page. */
const posterIn = ({ draft, part, poster }: PreviewTask): PosterOf | undefined =>
  part === 'poster' ? (poster ?? posterOfDraft(draft)) : undefined

const pathOf = (task: PreviewTask): string | undefined => {
  const poster = posterIn(task)
  return poster ? posterUrl(poster.kind, poster.id) : partsOf(task.draft)[task.part]
}

/** Draws a part on top of what is published. */
const drawingOf = (dataDir: string, render: Rendering) => {
  const easel = new Easel()
  return async (task: PreviewTask, edition: Edition): Promise<Uint8Array | undefined> => {
    const path = pathOf(task)
    if (path === undefined) throw new Error(`No ${task.part} is drawn of a ${task.draft.kind}.`)
    if (task.part === 'image') return drawImage(edition, path, easel)
    const html = (await render(edition, path))?.toString()
    if (html === undefined) return undefined
    const marked = edition.ask(() => markPage(html, task, liveFolder(dataDir) ?? dataDir))
    const poster = posterIn(task)
    return Buffer.from(poster ? await withFaces(marked, edition, poster) : marked)
  }
}

/** The program, loaded when it is first needed; drafts are drawn one after the other. */
const openProgram = (programDir: string): (() => Promise<Program>) => {
  let loaded: Program | undefined
  return async () =>
    (loaded ??= await loadProgram(await compileProgram({ programDir, outDir: compiledDir(programDir) })))
}

/** Opens the room where drafts are drawn on top of what is published; the program is compiled where it is not yet. */
export const openPreviewRoom = (settings: ReleaseSettings): PreviewRoom => {
  const { programDir, dataDir } = settings
  const programNow = openProgram(programDir)
  const render: Rendering = async (edition, path) => renderPage(await programNow(), edition, path)
  const publishedNow = openPublished(settings, render)
  const drawPart = drawingOf(dataDir, render)

  return {
    async draw(task) {
      const published = await publishedNow()
      if (!published) return { ok: false, why: 'no-site' }
      if ('published' in task) return renderPublished(await programNow(), published.edition, task.published)
      const edition = editionWithDraft(published, task)
      const drawn = await drawPart(task, edition)
      return drawn ? { ok: true, bytes: new Uint8Array(drawn) } : { ok: false, why: 'not-there' }
    },
    posters: async (kinds) => (await publishedNow())?.edition.ask(() => posterPaths(kinds)) ?? [],
    screens: async () => (await publishedNow())?.edition.ask(stationScreens) ?? [],
    forWechat: async () => (await publishedNow())?.edition.ask(wechatPaths) ?? [],
  }
}
