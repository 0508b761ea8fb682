/** Lays out what a reader chose: the sheets of the page as they are, or new ones made of them. */
import { sheetsInTiles } from './in-tiles.ts'
import { isLargerThanOfficePaper, tilePlan, tilingWords } from './tiles.ts'
import { paperWithBleed, type LayingWay, type SizeInMm } from '../../../model/posters/laying-ways.ts'
import { sheetWithBleed } from './with-bleed.ts'

/** What comes out of the printer, and what to know of it. */
export interface Laid {
  paper: SizeInMm
  words: string
}

const BLEED_WORDS =
  '四边多印 3 毫米，角上有裁切线：选“另存为 PDF”，交给打印店按线裁。自己打印，请选“整张打印”。'

const shownSheets = (): SVGSVGElement[] => [
  ...document.querySelectorAll<SVGSVGElement>(
    `[data-shape="${document.documentElement.dataset.format ?? ''}"] .sheet > svg`,
  ),
]

const put = (sheets: readonly HTMLElement[], columns: number): void => {
  const place = document.querySelector<HTMLElement>('[data-laid]')
  if (!place) return
  place.textContent = ''
  place.style.setProperty('--columns', String(columns))
  place.append(...sheets)
}

/** Whether a poster of this size can be laid out so. */
export const canBeLaid = (way: LayingWay, poster: SizeInMm, format: string): boolean =>
  way !== 'tiles' || (format !== 'banner' && isLargerThanOfficePaper(poster))

/** Draws the sheets of a way. */
export const layOut = (way: LayingWay, poster: SizeInMm): Laid => {
  if (way === 'tiles') {
    const plan = tilePlan(poster)
    put(
      shownSheets().flatMap((sheet) => sheetsInTiles(sheet, poster, plan)),
      plan.columns,
    )
    return { paper: plan.paper, words: tilingWords(plan) }
  }
  if (way === 'whole') {
    put([], 1)
    return { paper: poster, words: '' }
  }
  put(
    shownSheets().map((sheet) => sheetWithBleed(sheet, poster)),
    1,
  )
  return { paper: paperWithBleed(poster), words: BLEED_WORDS }
}
