import { shortDay } from '../../../../src/model/beijing-time.ts'
import type { BoardDue } from '../../../protocol/today.ts'

/** The board of the quarter, already put together, for whoever has to print it. */
export const BoardToHang = ({ rule, until, reports, address }: BoardDue) => (
  <section className="ck-part">
    <h2>{rule}：该换了</h2>
    <p className="ck-aside">
      到{shortDay(until)}的这个季度登了 {reports} 篇报道，已经挑好、排好了一期，各站的在海报页里。
    </p>
    <p>
      <a className="ck-all" href={address} target="_blank" rel="noreferrer">
        看这一期宣传栏
      </a>
    </p>
  </section>
)
