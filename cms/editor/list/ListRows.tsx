import type { ListRow } from '../../protocol/lists.ts'
import { StatusMark } from '../notifications/StatusMark.tsx'

interface ListRowsProps {
  collection: string
  rows: ListRow[]
  label: string
  isFiltered: boolean
}

/** One line for each entry: title, the day it is about, where, how far it has come, and who touched it last. */
export const ListRows = ({ collection, rows, label, isFiltered }: ListRowsProps) =>
  rows.length === 0 ? (
    <p className="ck-none">
      {isFiltered ? '没有找到，换个词或去掉筛选再试。' : `还没有${label}。点上面的按钮写第一篇。`}
    </p>
  ) : (
    <ul className="ck-rows">
      {rows.map((row) => (
        <li key={row.id}>
          <a href={`#/collections/${collection}/entries/${row.id}`}>{row.title || untitled(row)}</a>
          <StatusMark entry={{ collection, slug: row.id }} status={row.status} />
          <small>
            {[row.day.slice(0, 10), row.station, row.by && `${row.by}修改`].filter(Boolean).join(' · ')}
          </small>
          {row.lacks !== undefined && <small>还缺 {row.lacks} 项，送审前补齐就行</small>}
          {row.broken !== undefined && (
            <small className="ck-broken">
              {faultBegins(row)}
              {row.broken}
            </small>
          )}
        </li>
      ))}
    </ul>
  )

const faultBegins = ({ published, isShown }: ListRow) => {
  if (isShown) return '在网站上，有一处要改：'
  return published ? '写得不对，没有放到网站上：' : '写得不对：'
}

/** Broken files are told apart by their names: nothing else of them may be readable. */
const untitled = ({ id, broken }: ListRow) => `（没有标题）${broken === undefined ? '' : id}`
