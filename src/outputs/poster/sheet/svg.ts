/** A sheet as SVG: every letter has its place, so it is the same on screen and on paper, in any size and any browser. */
import { pictureSources } from '../../../library/photos/picture-sources.ts'
import { qrCode } from '../../paper/qr-code.ts'
import { isOpening } from '../../type/punctuation.ts'
import { EMOJI_SCALE, type Unit } from '../../type/units.ts'
import { beyondEdge } from './beyond-edge.ts'
import { isJoined } from './joined-letters.ts'
import { keepsTop } from './kept-part.ts'
import type { CodeMark, Mark, PatchMark, PhotoMark, SetLine, Sheet, WordsMark } from './marks.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)

const figure = (value: number): string => String(Math.round(value * 10) / 10)

/** What a unit is printed as: where no face of ours has a character, the browser may know one. */
const printed = (unit: Unit): string => unit.missing ?? unit.text

/** What is printed in one go. */
interface Run {
  x: number
  text: string
  width: number
  isPicture: boolean
  /** Stands at its right end: a reader's own face may have no empty half there, and would hang it out of the line. */
  isOpening: boolean
}

/** Units that stand side by side without a gap are one run; a mark that gives up half its square ends one. */
const runsOf = ({ units, size }: SetLine): Run[] => {
  const runs: (Run & { end: number })[] = []
  // An indent is a unit without a sign.
  for (const unit of units.filter(({ text }) => text !== '')) {
    const last = runs.at(-1)
    const [x, width] = [unit.x * size, unit.width * size]
    if (last && unit.face === 'Text' && !isOpening(unit) && Math.abs(last.end - x) < 0.05) {
      last.text += printed(unit)
      last.width += width
      last.end += width
    } else {
      const opens = isOpening(unit)
      const end = unit.face === 'Text' && !opens ? x + width : Number.NaN
      runs.push({ x, text: printed(unit), width, end, isPicture: unit.face === 'Emoji', isOpening: opens })
    }
  }
  return runs
}

const LATIN = /[\u0021-\u024f]/u

/**
 * Figures and letters of another face are wider or narrower: they are held to the width that they were measured at. Letters that
 * join are drawn narrower or wider for it, not parted.
 */
const lengthOf = (text: string, width: number): string => {
  if (isJoined(text)) return ` textLength="${figure(width)}" lengthAdjust="spacingAndGlyphs"`
  return text.length > 1 && LATIN.test(text) ? ` textLength="${figure(width)}"` : ''
}

/** Pictures are of a face of their own, and set smaller. */
const pictureLooks = (size: number): string => ` class="face-emoji" font-size="${figure(size * EMOJI_SCALE)}"`

const lineSvg = (line: SetLine): string => {
  const runs = runsOf(line).map((run) => {
    const looks = run.isPicture ? pictureLooks(line.size) : lengthOf(run.text, run.width)
    const stand = run.isOpening ? ' text-anchor="end"' : ''
    const x = line.x + run.x + (run.isOpening ? run.width : 0)
    return `<tspan x="${figure(x)}"${stand}${looks}>${escaped(run.text)}</tspan>`
  })
  return `<text y="${figure(line.y)}" font-size="${figure(line.size)}">${runs.join('')}</text>`
}

const wordsSvg = ({ lines, cut, colour }: WordsMark): string =>
  `<g class="cut-${cut} ink-${colour}">${lines.map(lineSvg).join('')}</g>`

const place = ({ x, y, width, height }: Omit<PatchMark, 'kind' | 'colour'>): string =>
  `x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"`

const patchSvg = (mark: PatchMark): string => `<rect class="ground-${mark.colour}" ${place(mark)}/>`

/** Which of a photo's files a sheet shows: the widest is for print, the narrowest for a preview of a hand's breadth. */
export type PhotoChoice = 'wide' | 'small'

const photoSvg = (mark: PhotoMark, choice: PhotoChoice): string => {
  const { srcset, width, height } = pictureSources(mark.image)
  const files = srcset.split(', ')
  const kept = keepsTop({ width, height }, mark) ? 'xMidYMin' : 'xMidYMid'
  const [address = ''] = files.at(choice === 'wide' ? -1 : 0)?.split(' ') ?? []
  return (
    `<image class="photo" ${place(mark)} href="${escaped(address)}" preserveAspectRatio="${kept} slice">` +
    `<title>${escaped(mark.alt)}</title></image>`
  )
}

const codeSvg = ({ x, y, size, url, label }: CodeMark): string => {
  const { path, modules } = qrCode(url)
  return (
    `<svg class="code" x="${figure(x)}" y="${figure(y)}" width="${figure(size)}" height="${figure(size)}" ` +
    `viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges"><title>${escaped(label)}</title>` +
    `<rect class="code__ground" width="${modules}" height="${modules}"/><path class="code__dark" d="${path}"/></svg>`
  )
}

const markSvg = (mark: Mark, choice: PhotoChoice): string => {
  if (mark.kind === 'words') return wordsSvg(mark)
  if (mark.kind === 'patch') return patchSvg(mark)
  return mark.kind === 'photo' ? photoSvg(mark, choice) : codeSvg(mark)
}

/** A sheet as the SVG element of a page; the styles of `sheet.css` give it its faces and colours. */
export const sheetSvg = (sheet: Sheet, title: string, choice: PhotoChoice = 'wide'): string => {
  const { width, height } = sheet
  const marks = sheet.marks.map((mark) => markSvg(beyondEdge(mark, sheet), choice))
  return (
    `<svg class="paper" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">` +
    `<rect class="paper__ground" width="${width}" height="${height}"/>${marks.join('')}</svg>`
  )
}
