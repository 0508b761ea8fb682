/** A poster on larger paper, with bleed and with marks where the knife goes. */
import { BLEED, paperWithBleed, ROOM_FOR_MARKS, type SizeInMm } from '../../../model/posters/laying-ways.ts'
import { hairline, paperOf, partOf, type DrawnSheet } from './svg-in-page.ts'

/** From the corner's bleed outwards. */
const MARK_LENGTH = 5

/** Two lines at each corner, which end where the bleed begins. */
const cutMarks = ({ width, height }: SizeInMm): string[] => {
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
export const sheetWithBleed = (sheet: DrawnSheet, poster: SizeInMm): string => {
  const size = { width: poster.width + 2 * BLEED, height: poster.height + 2 * BLEED }
  const at = { x: ROOM_FOR_MARKS - BLEED, y: ROOM_FOR_MARKS - BLEED, ...size }
  return paperOf(paperWithBleed(poster), sheet.title, [
    partOf(sheet, poster, { x: -BLEED, y: -BLEED, ...size }, at),
    ...cutMarks(poster),
  ])
}
