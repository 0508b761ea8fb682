/** A poster on larger paper, with bleed and with marks where the knife goes. */
import { element, hairline, paperOf, partOf } from './svg-in-page.ts'
import { BLEED, paperWithBleed, ROOM_FOR_MARKS, type SizeInMm } from '../../../model/posters/laying-ways.ts'

/** From the corner's bleed outwards. */
const MARK_LENGTH = 5

/** Two lines at each corner, which end where the bleed begins. */
const cutMarks = ({ width, height }: SizeInMm): SVGElement[] => {
  const inner = ROOM_FOR_MARKS - BLEED
  const outer = inner - MARK_LENGTH
  const paper = paperWithBleed({ width, height })
  return [ROOM_FOR_MARKS, ROOM_FOR_MARKS + height]
    .flatMap((y) => [hairline(outer, y, inner, y), hairline(paper.width - outer, y, paper.width - inner, y)])
    .concat(
      [ROOM_FOR_MARKS, ROOM_FOR_MARKS + width].flatMap((x) => [
        hairline(x, outer, x, inner),
        hairline(x, paper.height - outer, x, paper.height - inner),
      ]),
    )
}

/** One sheet as a print shop wants it. */
export const sheetWithBleed = (sheet: SVGSVGElement, poster: SizeInMm): HTMLDivElement => {
  const paper = paperWithBleed(poster)
  const at = ROOM_FOR_MARKS - BLEED
  const part = { x: -BLEED, y: -BLEED, width: poster.width + 2 * BLEED, height: poster.height + 2 * BLEED }
  return paperOf(paper, sheet.getAttribute('aria-label') ?? '', [
    element('rect', { class: 'paper__ground', width: paper.width, height: paper.height }),
    partOf(sheet, poster, part, { x: at, y: at }),
    ...cutMarks(poster),
  ])
}
