import { useEffect, useState } from 'react'
import type { ListRow } from '../protocol.ts'
import { statusWords } from '../protocol.ts'
import { allStations } from './search-entries.ts'

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
          <a href={`#/collections/${collection}/entries/${row.id}`}>{row.title || '（没有标题）'}</a>
          <span className={`ck-status ck-${row.status}`}>{statusWords[row.status] ?? row.status}</span>
          <Particulars {...row} />
        </li>
      ))}
    </ul>
  )

/** When, where and who; a station is told by its name as soon as the names are there. */
const Particulars = ({ day, station, by }: ListRow) => {
  const [name, setName] = useState('')
  useEffect(() => {
    if (station)
      void allStations().then((rows) => setName(rows.find(({ id }) => id === station)?.title ?? station))
  }, [station])
  return <small>{[day?.slice(0, 10), name, by && `${by}修改`].filter(Boolean).join(' · ')}</small>
}
