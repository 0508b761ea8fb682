/** A place on the picture, in pixels from the upper left corner. */
export type Point = readonly [x: number, y: number]

/** A number as SVG text, kept to a hundredth of a pixel. */
export const num = (value: number) => String(Math.round(value * 100) / 100)

const at = ([x, y]: Point) => `${num(x)} ${num(y)}`

/** Points written as `'0,0 10,4'`, moved to (x, y). */
export const offsets = (text: string, x = 0, y = 0): Point[] =>
  text.split(' ').map((point) => {
    const [dx = 0, dy = 0] = point.split(',').map(Number)
    return [x + dx, y + dy]
  })

/** A filled path. */
export const shape = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`

/** A filled polygon. */
export const polygon = (points: readonly Point[], fill: string, extra = '') =>
  shape(`M${points.map(at).join('L')}Z`, fill, extra)

/** An ellipse around its centre. */
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra = '') =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}" ${extra}/>`

/** A rectangle from its upper left corner. */
export const rect = (x: number, y: number, width: number, height: number, fill: string, extra = '') =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}" ${extra}/>`

/** A line with round ends through the points. */
export const stroke = (points: readonly Point[], colour: string, width: number, extra = '') =>
  strokePath(`M${points.map(at).join('L')}`, colour, width, extra)

/** A straight line with round ends. */
export const straight = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  extra = '',
) => strokePath(`M${at([x1, y1])}L${at([x2, y2])}`, colour, width, extra)

/** A path drawn as a line with round ends. */
export const strokePath = (d: string, colour: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`

/** Several drawings as one, with attributes of their own. */
export const group = (parts: string | string[], attributes = '') =>
  `<g ${attributes}>${typeof parts === 'string' ? parts : parts.join('')}</g>`

/** Moves and scales a drawing made around the origin; a negative scaleX mirrors it. */
export const place = (parts: string | string[], x: number, y: number, scale = 1, scaleX = scale) =>
  group(parts, `transform="translate(${num(x)} ${num(y)}) scale(${scaleX.toFixed(3)} ${scale.toFixed(3)})"`)

/** A soft curve through the points (Catmull-Rom as Bézier), open or closed. */
export function smooth(points: readonly Point[], closed = false): string {
  const count = points.length
  const point = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0]
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)]
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${at(first)} ${at(second)} ${at(to)}`
  })
  return `M${at(point(0))}${pieces.join('')}${closed ? 'Z' : ''}`
}

/** Draws one thing on both sides, with -1 and 1. */
export const pair = (draw: (side: number) => string) => draw(-1) + draw(1)

/** Draws one thing several times, by index. */
export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: Math.max(0, count) }, (_, index) => draw(index)).join('')
