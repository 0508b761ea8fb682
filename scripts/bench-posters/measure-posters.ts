import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { posterKindNames, posterKinds, type PosterKind } from '../../src/model/posters/poster-kinds.ts'
import { openPreviewRoom, type PreviewRoom } from '../../src/release/preview/open-preview-room.ts'
import type { ReleaseSettings } from '../../src/release/settings.ts'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { CannotStart } from '../terminal/cannot-start.ts'
import { writePdfs } from '../posters/write-pdfs.ts'

/** What printing posters cost. */
export interface PosterCost {
  what: string
  posters: number
  /** Sheets of paper, of all of them together. */
  sheets: number
  seconds: number
  bytes: number
}

/** A month of a county as it is printed: so many stations, three posters each. */
const STATIONS = 24
const OF_A_MONTH = [
  'station-month',
  'week-timetable',
  'station-menu',
] as const satisfies readonly PosterKind[]
/** The first two of a kind, printed side by side as a county's are. */
const OF_EACH_KIND = 2

interface Press {
  room: PreviewRoom
  dataDir: string
  folder: string
}

const printed = async (what: string, paths: readonly string[], { room, dataDir, folder }: Press) => {
  const started = performance.now()
  const choice = { size: undefined, ink: undefined, way: undefined }
  const failed = await writePdfs({ room, dataDir, paths, folder, choice, tell: () => undefined })
  const seconds = (performance.now() - started) / 1000
  if (failed.length > 0) throw new Error(`Not printed: ${failed.join(', ')}`)
  const pdfs = paths.map((path) => readFileSync(join(folder, `${path.slice(1, -1)}.pdf`)))
  const documents = await Promise.all(pdfs.map((pdf) => PDFDocument.load(pdf)))
  return {
    what,
    posters: paths.length,
    sheets: documents.reduce((sum, document) => sum + document.getPageCount(), 0),
    seconds,
    bytes: pdfs.reduce((sum, { length }) => sum + length, 0),
  }
}

/** Prints some posters of each kind, then a county's month. @throws where there is no release yet, or no browser */
export const measurePosters = async (settings: ReleaseSettings, folder: string): Promise<PosterCost[]> => {
  const { dataDir } = settings
  if (liveRelease(dataDir) === undefined)
    throw new CannotStart('先要有一个网站：npm run build。\nThere is no release yet: npm run build')
  const press = { room: openPreviewRoom(settings), dataDir, folder }
  const [first] = await press.room.posters(['station-month'])
  // The first drawing loads the program, which stays.
  if (first !== undefined) await press.room.draw({ published: first })
  const costs: PosterCost[] = []
  for (const kind of posterKindNames) {
    const paths = (await press.room.posters([kind])).slice(0, OF_EACH_KIND)
    costs.push(await printed(posterKinds[kind].name, paths, press))
  }
  const month = await Promise.all(
    OF_A_MONTH.map(async (kind) => (await press.room.posters([kind])).slice(-STATIONS)),
  )
  const name = `a county’s month: ${STATIONS} stations, ${OF_A_MONTH.length} posters each`
  return [...costs, await printed(name, month.flat(), press)]
}
