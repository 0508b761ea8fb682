/** Lays out what a reader chose: the sheets of the page as they are, or new ones made of them. */
import { paperWithBleed, type LayingWay, type SizeInMm } from '../../../model/posters/laying-ways.ts'
import { sheetsInTiles } from './in-tiles.ts'
import type { DrawnSheet } from './svg-in-page.ts'
import { tilePlan, tilingWords } from './tiles.ts'
import { sheetWithBleed } from './with-bleed.ts'

/** What comes out of the printer, and what to know of it. */
export interface Laid {
  paper: SizeInMm
  words: string
}

const BLEED_WORDS =
  '四边多印 3 毫米，角上有裁切线：选“另存为 PDF”，交给打印店按线裁。自己打印，请选“整张打印”。'

const shownSheets = (): DrawnSheet[] =>
  [
    ...document.querySelectorAll<SVGSVGElement>(
      `[data-shape="${document.documentElement.dataset.format ?? ''}"] .sheet > svg`,
    ),
  ].map((svg) => ({
    title: svg.getAttribute('aria-label') ?? '',
    width: svg.viewBox.baseVal.width,
    height: svg.viewBox.baseVal.height,
    marks: svg.innerHTML,
  }))

const put = (sheets: readonly string[], columns: number): void => {
  const place = document.querySelector<HTMLElement>('[data-laid]')
  if (!place) return
  place.innerHTML = sheets.map((svg) => `<div class="sheet">${svg}</div>`).join('')
  place.style.setProperty('--columns', String(columns))
}

/** How many sheets of paper come out of the printer for one of the poster. */
export const sheetsTaken = (way: LayingWay, poster: SizeInMm): number =>
  way === 'tiles' ? tilePlan(poster).tiles.length : 1

const layInTiles = (poster: SizeInMm): Laid => {
  const plan = tilePlan(poster)
  const sheets = shownSheets()
  put(
    sheets.flatMap((sheet) => sheetsInTiles(sheet, poster, plan)),
    plan.columns,
  )
  return { paper: plan.paper, words: tilingWords(plan, sheets.length) }
}

/** Draws the sheets of a way. */
export const layOut = (way: LayingWay, poster: SizeInMm): Laid => {
  if (way === 'tiles') return layInTiles(poster)
  const withBleed = way === 'bleed' ? shownSheets().map((sheet) => sheetWithBleed(sheet, poster)) : []
  put(withBleed, 1)
  return way === 'bleed'
    ? { paper: paperWithBleed(poster), words: BLEED_WORDS }
    : { paper: poster, words: '' }
}
