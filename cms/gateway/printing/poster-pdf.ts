import { basename } from 'node:path'
import { posterUrl } from '../../../src/model/addresses.ts'
import { canBeLaid, inks, layingWays, type LayingWay } from '../../../src/model/posters/laying-ways.ts'
import { paperSizes } from '../../../src/model/posters/paper-sizes.ts'
import { posterKinds } from '../../../src/model/posters/poster-kinds.ts'
import { actions } from '../../protocol/actions.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import { POSTER_PDFS } from '../../protocol/printing.ts'
import { action } from '../desk/action.ts'
import type { PrintingState } from '../desk/poster-printer.ts'
import { Refusal } from '../refusals/refusal.ts'

const words = {
  printing: '正在做 PDF，一般要几秒钟…',
  'no-browser': '这台电脑上没有能做 PDF 的浏览器：请在海报页用浏览器打印。',
  'not-there': '这张海报还没有：内容发布以后才有；品牌项目、光荣榜和宣传栏，要有内容可上才有。',
  failed: '这张 PDF 没有做出来。请过一会儿再试，或者在海报页用浏览器打印。',
  'too-many': '排队的海报太多了，请过几分钟再试。',
} as const

type Order = RequestOf<'posterPdf'>

/** What whoever downloads it finds in the folder: 活动预告-20261126-qsc-m2p7-a3.pdf. */
const nameFor = ({ kind, id, size, ink, way = 'whole' }: Order): string =>
  `${[posterKinds[kind].name, id, size, ink === 'saving' && inks.saving, waysInNames[way]]
    .filter(Boolean)
    .join('-')}.pdf`

const waysInNames = { whole: '', tiles: 'A4拼', bleed: '带出血' } as const satisfies Record<LayingWay, string>

/** What no face has comes out as a gap, which nobody sees before it hangs. */
const warningOf = (strange: readonly string[]): string =>
  strange.length === 0
    ? ''
    : `交去打印前请看一眼：${strange.map((word) => `“${word}”`).join('')}没有合适的字体，PDF 里可能是空白或方框。`

const answerOf = (state: PrintingState, order: Order) => {
  if (state.state === 'ready') {
    const address = `${POSTER_PDFS}${basename(state.file)}/${encodeURIComponent(nameFor(order))}`
    return { words: `做好了。${warningOf(state.strange)}`, isDone: true, address }
  }
  if (state.state === 'waiting') {
    const wait = state.ahead > 0 ? `前面还有 ${state.ahead} 张在做，请等一等…` : '马上开始做…'
    return { words: wait, isDone: false }
  }
  return { words: words[state.state], isDone: state.state !== 'printing' }
}

/** The page is asked to print as it was ordered, and would else lay out something else without a word. */
const refuseOtherPaper = ({ kind, size, way = 'whole' }: Order): void => {
  const { name, sizes } = posterKinds[kind]
  const paper = paperSizes.find(({ id }) => id === (size ?? sizes[0]))
  if (!paper || !(sizes as readonly string[]).includes(paper.id))
    throw new Refusal(400, `“${name}”没有这个大小：${paper?.label ?? size}。`)
  if (!canBeLaid(way, paper, paper.format))
    throw new Refusal(
      400,
      `“${name}”选了“${paper.label}”，不能“${layingWays[way]}”：请选“${layingWays.whole}”。`,
    )
}

/** A published poster as PDF, for whoever may read at the desk: begun at the first question, told of at every one. */
export const posterPdf = action('read', actions.posterPdf, async ({ posterPrinter }, order) => {
  refuseOtherPaper(order)
  const { kind, id, size, ink, way } = order
  return answerOf(await posterPrinter.ask({ path: posterUrl(kind, id), size, ink, way }), order)
})
