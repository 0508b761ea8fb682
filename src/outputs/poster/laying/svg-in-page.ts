/** Small pieces of SVG of which other paper is made; a unit is a millimetre of that paper. */
import type { SizeInMm } from '../../../model/posters/laying-ways.ts'

/** A drawn sheet: what stands in it, in units of its own. */
export interface DrawnSheet extends SizeInMm {
  title: string
  marks: string
}

const attributesOf = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

/** An element with its attributes, and with what stands in it. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string => `<${name}${attributesOf(attributes)}>${inside}</${name}>`

/** A straight line of a hair's breadth. */
export const hairline = (x1: number, y1: number, x2: number, y2: number, looks = 'cut-mark'): string =>
  element('line', { class: looks, x1, y1, x2, y2 })

/** A part of a poster, in millimetres of the poster. */
interface Part extends SizeInMm {
  x: number
  y: number
}

/** A part of a drawn sheet at a place on other paper; what is outside the part is not drawn. */
export const partOf = (sheet: DrawnSheet, poster: SizeInMm, part: Part, at: Part): string => {
  const [across, down] = [sheet.width / poster.width, sheet.height / poster.height]
  const viewBox = [part.x * across, part.y * down, part.width * across, part.height * down].join(' ')
  const { x, y, width, height } = at
  const window = { x, y, width, height, viewBox, preserveAspectRatio: 'none', overflow: 'hidden' }
  return element('svg', window, sheet.marks)
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }

/** A sheet of paper, which becomes one page of print. */
export const paperOf = ({ width, height }: SizeInMm, title: string, marks: readonly string[]): string => {
  const label = title.replace(/[&<"]/gu, (sign) => SIGNS[sign] ?? sign)
  const looks = { class: 'paper', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }
  const ground = element('rect', { class: 'paper__ground', width, height })
  return element('svg', looks, ground + marks.join(''))
}
