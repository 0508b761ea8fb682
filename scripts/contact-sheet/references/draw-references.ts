import { join } from 'node:path'
import type { Edition } from '../../../src/library/edition/edition.ts'
import { paperWithBleed, type SizeInMm } from '../../../src/model/posters/laying-ways.ts'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import { sheetsInTiles } from '../../../src/outputs/poster/laying/in-tiles.ts'
import type { DrawnSheet } from '../../../src/outputs/poster/laying/svg-in-page.ts'
import { tilePlan } from '../../../src/outputs/poster/laying/tiles.ts'
import { sheetWithBleed } from '../../../src/outputs/poster/laying/with-bleed.ts'
import { formatsOf } from '../../../src/outputs/poster/poster.ts'
import { posterOf } from '../../../src/outputs/poster/posters.ts'
import type { Sheet } from '../../../src/outputs/poster/sheet/marks.ts'
import { editionOf } from '../../../test/fixtures/edition.ts'
import { worstCounty } from '../../../test/outputs/poster/worst-county.ts'
import { worstPosters } from '../../../test/outputs/poster/worst-posters.ts'
import { usualPosters, type ReferencePoster } from './reference-sheets.ts'
import { greyPicture, outlinedMarks } from './sheet-picture.ts'

/** Where the pictures lie that posters are compared with. */
export const REFERENCES_DIR = join(import.meta.dirname, '../../../test/outputs/poster/references')

const SAMPLE_DIR = join(import.meta.dirname, '../../../content')

/** A content folder as it is read. */
interface County {
  contentDir: string
  edition: Edition
}

const sheetsOf = async ({ edition }: County, [kind, id]: ReferencePoster): Promise<Sheet[]> => {
  const { made } = await edition.make(async () => {
    const poster = await posterOf(kind, id)
    const [format] = formatsOf(kind)
    return format && poster ? poster.compose(format) : []
  })
  if (made.length === 0) throw new Error(`There is no poster ${kind} of ${id} any more.`)
  return made
}

/** How a poster goes on is seen on its second sheet. */
const SHEETS_SHOWN = 2

const drawPoster = async (county: County, poster: ReferencePoster): Promise<Buffer> => {
  const sheets = (await sheetsOf(county, poster)).slice(0, SHEETS_SHOWN)
  const [{ width, height } = { width: 1, height: 1 }] = sheets
  const together = { width: width * sheets.length, height }
  const marks = await Promise.all(sheets.map((sheet) => outlinedMarks(sheet, county.contentDir)))
  const beside = marks.map((drawn, at) => `<g transform="translate(${at * width} 0)">${drawn}</g>`)
  return greyPicture(beside.join(''), { width, height }, together)
}

/** What a page's styles say of lines and edges; its words are left out, for they would need a font of the machine. */
const LINES =
  '<style>line{stroke:#000;stroke-width:.6}.glue-edge{fill:#fff;opacity:.6}.paper__ground{fill:#fff}</style>'

const onOtherPaper = (pages: readonly string[], paper: SizeInMm): Promise<Buffer> => {
  const { width, height } = paper
  const drawn = pages.map((page, at) => {
    const plain = page.replace(/<text.*?<\/text>/gsu, '').replace('<svg ', `<svg y="${at * height}" `)
    return plain.replace('<svg ', `<svg width="${width}" height="${height}" `)
  })
  return greyPicture(LINES + drawn.join(''), paper, { width, height: height * pages.length })
}

const drawLayouts = async (county: County): Promise<[string, () => Promise<Buffer>][]> => {
  const poster: ReferencePoster = ['event', '20261109-xms-x9f4']
  const size = paperSizes.find(({ id }) => id === 'a3') ?? paperSizes[0]
  const [sheet] = await sheetsOf(county, poster)
  if (!sheet) return []
  const drawn: DrawnSheet = {
    title: '',
    width: sheet.width,
    height: sheet.height,
    marks: await outlinedMarks(sheet, county.contentDir),
  }
  const plan = tilePlan(size)
  return [
    ['layout-tiles', () => onOtherPaper(sheetsInTiles(drawn, size, plan), plan.paper)],
    ['layout-bleed', () => onOtherPaper([sheetWithBleed(drawn, size)], paperWithBleed(size))],
  ]
}

/** The names of all pictures of posters. */
export const referenceNames = [
  ...usualPosters.map((poster) => `usual-${poster[0]}`),
  ...worstPosters.map((poster) => `worst-${poster.join('-')}`),
  'layout-tiles',
  'layout-bleed',
]

/** Opens the counties whose posters are drawn. @returns draws a picture by its name; the caller closes it */
export const openReferences = async () => {
  const worst = await worstCounty()
  const sample = { contentDir: SAMPLE_DIR, edition: await editionOf(SAMPLE_DIR) }
  const hardest = { contentDir: worst.contentDir, edition: await editionOf(worst.contentDir) }
  const drawings = new Map<string, () => Promise<Buffer>>([
    ...usualPosters.map((poster) => [`usual-${poster[0]}`, () => drawPoster(sample, poster)] as const),
    ...worstPosters.map(
      (poster) => [`worst-${poster.join('-')}`, () => drawPoster(hardest, poster)] as const,
    ),
    ...(await drawLayouts(sample)),
  ])
  return {
    draw: async (name: string): Promise<Buffer> => (await drawings.get(name)?.()) ?? Buffer.alloc(0),
    close: () => worst.remove(),
  }
}
