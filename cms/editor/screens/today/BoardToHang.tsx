import { shortDay } from '../../../../src/model/beijing-time.ts'
import type { BoardDue } from '../../../protocol/today.ts'
import { formOf } from '../form-addresses.ts'

/** The board of the quarter, already put together, for whoever has to print it or would rather choose what hangs on it. */
export const BoardToHang = ({ rule, until, reports, picked, address }: BoardDue) => (
  <section className="ck-part">
    <h2>{rule}：该换了</h2>
    <p className="ck-aside">
      到{shortDay(until)}的这个季度登了 {reports} 篇报道，
      {picked > 0
        ? `县里的一期照选好的 ${picked} 篇排好了`
        : '已经挑好、排好了一期；想挂哪几篇，也可以自己选'}
      。各站的在海报页里。
    </p>
    <p>
      <a className="ck-all" href={address} target="_blank" rel="noreferrer">
        看这一期宣传栏
      </a>
    </p>
    <p>
      <a className="ck-all" href={formOf('vocabularies', 'boards')}>
        {picked > 0 ? '改选好的几篇' : '自己选挂哪几篇'}
      </a>
    </p>
  </section>
)
