import { shortDay } from '../../../../src/model/beijing-time.ts'
import type { StationsBehind } from '../../../protocol/today.ts'
import { newEntryOf } from '../form-addresses.ts'

/** As many as are seen at a glance. */
const AT_A_GLANCE = 6

/** The stations that are behind one rule of the county; a touch on one begins its report. */
export const Behind = ({ label, from, until, asked, stations }: StationsBehind) => (
  <section className="ck-part">
    <h2>
      {label}：还差的 <span className="ck-count">{stations.length}</span>
    </h2>
    <p className="ck-aside">
      {shortDay(from)}到{shortDay(until)}，{asked} 个里有 {stations.length} 个没做到。点名字就能替它写一篇。
    </p>
    <Names stations={stations.slice(0, AT_A_GLANCE)} />
    {stations.length > AT_A_GLANCE && (
      <details className="ck-others">
        <summary>其余 {stations.length - AT_A_GLANCE} 个</summary>
        <Names stations={stations.slice(AT_A_GLANCE)} />
      </details>
    )}
  </section>
)

const Names = ({ stations }: Pick<StationsBehind, 'stations'>) => (
  <ul className="ck-names">
    {stations.map(({ id, name, missing }) => (
      <li key={id}>
        <a href={newEntryOf('reports', { station: id })}>
          {name}
          {missing > 1 && <small>差 {missing} 篇</small>}
        </a>
      </li>
    ))}
  </ul>
)
