import { posterUrl } from '../../../../src/model/addresses.ts'
import { shortDay } from '../../../../src/model/beijing-time.ts'
import { posterKinds } from '../../../../src/model/posters/poster-kinds.ts'
import type { BoardDue } from '../../../protocol/today.ts'
import { PosterPdfs } from '../../preview/PosterPdf.tsx'
import { formOf } from '../form-addresses.ts'

const BOARDS = formOf('vocabularies', 'boards')

/** The board of the quarter, already put together, for whoever has to print it or would rather choose what hangs on it. */
export const BoardToHang = ({ rule, until, reports, picked, poster }: BoardDue) => (
  <section className="ck-part">
    <h2>{rule}：该换了</h2>
    <p className="ck-aside">
      到{shortDay(until)}的这个季度登了 {reports} 篇报道，
      {picked > 0
        ? `县里的一期照选好的 ${picked} 篇排好了`
        : '已经挑好、排好了一期；想挂哪几篇，也可以自己选'}
      。各站的在海报页里。贴好了，在选稿里填上“上墙日期”，这里就不再提醒。
    </p>
    <p>
      <a className="ck-all" href={posterUrl('quarter-board', poster)} target="_blank" rel="noreferrer">
        看这一期宣传栏
      </a>
    </p>
    <PosterPdfs posters={[{ kind: 'quarter-board', id: poster, name: posterKinds['quarter-board'].name }]} />
    <p>
      <a className="ck-all" href={BOARDS}>
        {picked > 0 ? '改选好的几篇' : '自己选挂哪几篇'}
      </a>
    </p>
  </section>
)

/** One quiet line about boards of which nobody has picked anything; nothing where all are. */
export const BoardsUnpicked = ({ quarters }: { quarters: readonly string[] }) =>
  quarters.length === 0 ? null : (
    <p className="ck-aside">
      {quarters.join('、')}的宣传栏还没有选稿，不选就由系统挑。
      <a href={BOARDS}>去选几篇</a>
    </p>
  )
