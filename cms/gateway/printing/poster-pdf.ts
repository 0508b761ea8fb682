import { basename } from 'node:path'
import { posterUrl } from '../../../src/model/addresses.ts'
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
  'not-there': '这张海报还没有：内容发布以后才有。',
  failed: '这张 PDF 没有做出来。请过一会儿再试，或者在海报页用浏览器打印。',
  'too-many': '排队的海报太多了，请过几分钟再试。',
} as const

type Order = RequestOf<'posterPdf'>

/** What whoever downloads it finds in the folder: 活动预告-20261126-qsc-m2p7-a3.pdf. */
const nameFor = ({ kind, id, size, way }: Order): string =>
  `${[posterKinds[kind].name, id, size, way === 'bleed' ? '带出血' : way === 'tiles' ? 'A4拼' : undefined]
    .filter(Boolean)
    .join('-')}.pdf`

const answerOf = (state: PrintingState, order: Order) => {
  if (state.state === 'ready') {
    const address = `${POSTER_PDFS}${basename(state.file)}/${encodeURIComponent(nameFor(order))}`
    return { words: '做好了。', isDone: true, address }
  }
  if (state.state === 'waiting') {
    const wait = state.ahead > 0 ? `前面还有 ${state.ahead} 张在做，请等一等…` : '马上开始做…'
    return { words: wait, isDone: false }
  }
  return { words: words[state.state], isDone: state.state !== 'printing' }
}

const refuseOtherSize = ({ kind, size }: Order): void => {
  const sizes: readonly string[] = posterKinds[kind].sizes
  if (size === undefined || sizes.includes(size)) return
  const label = paperSizes.find(({ id }) => id === size)?.label ?? size
  throw new Refusal(400, `“${posterKinds[kind].name}”没有这个大小：${label}。`)
}

/** A published poster as PDF, for whoever may read at the desk: begun at the first question, told of at every one. */
export const posterPdf = action('read', actions.posterPdf, async ({ posterPrinter }, order) => {
  refuseOtherSize(order)
  const { kind, id, size, way } = order
  return answerOf(await posterPrinter.ask({ path: posterUrl(kind, id), size, way }), order)
})
