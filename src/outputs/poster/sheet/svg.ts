/** A sheet as SVG: every letter has its place, so it is the same on screen and on paper, in any size and any browser. */
import { pictureSources } from '../../../library/photos/picture-sources.ts'
import { qrCode } from '../../paper/qr-code.ts'
import { beyondEdge } from './beyond-edge.ts'
import { keepsTop } from './kept-part.ts'
import { escaped, figure } from './svg-text.ts'
import { lineSvg } from './line-svg.ts'
import type { CodeMark, Mark, PatchMark, PhotoMark, Sheet, WordsMark } from './marks.ts'

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
