/** Small pieces of SVG that the page of a poster draws by itself; a unit is a millimetre of paper. */
import type { SizeInMm } from '../../../model/posters/laying-ways.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** An element with its attributes. */
export const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** A straight line of a hair's breadth. */
export const hairline = (x1: number, y1: number, x2: number, y2: number): SVGElement =>
  element('line', { class: 'cut-mark', x1, y1, x2, y2 })

/** A part of a poster, in millimetres of the poster. */
interface Part extends SizeInMm {
  x: number
  y: number
}

/** A part of a drawn sheet at a place on other paper, in its true size; what is outside the part is not drawn. */
export const partOf = (
  sheet: SVGSVGElement,
  poster: SizeInMm,
  part: Part,
  at: { x: number; y: number },
): SVGElement => {
  const { width, height } = sheet.viewBox.baseVal
  const [across, down] = [width / poster.width, height / poster.height]
  const viewBox = [part.x * across, part.y * down, part.width * across, part.height * down].join(' ')
  const size = { width: part.width, height: part.height }
  const window = element('svg', { ...at, ...size, viewBox, preserveAspectRatio: 'none', overflow: 'hidden' })
  sheet.childNodes.forEach((node) => window.append(node.cloneNode(true)))
  return window
}

/** A sheet of paper in the page, which becomes one page of print. */
export const paperOf = (size: SizeInMm, title: string, marks: readonly SVGElement[]): HTMLDivElement => {
  const viewBox = `0 0 ${size.width} ${size.height}`
  const paper = element('svg', { class: 'paper', viewBox, role: 'img', 'aria-label': title })
  paper.append(...marks)
  const sheet = document.createElement('div')
  sheet.className = 'sheet'
  sheet.append(paper)
  return sheet
}
