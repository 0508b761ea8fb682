import { useState } from 'react'
import type { BoardCard } from '../../../protocol/board.ts'
import type { Status } from '../../../protocol/statuses.ts'
import { statuses, statusWords } from '../../../protocol/statuses.ts'
import type { Columns } from './use-columns.ts'
import type { BoardFilter } from './board-filter.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { Column } from './Column.tsx'
import { ReadDraft } from './ReadDraft.tsx'
import { useColumns } from './use-columns.ts'

/** The review board: every draft by how far it is, to be read, approved, sent back and published. */
export const Board = () => {
  const [filter, setFilter] = useState<BoardFilter>({})
  const [tab, setTab] = useState<Status>('pending_review')
  const [read, setRead] = useState<BoardCard>()
  const columns = useColumns(filter)
  const close = () => setRead(undefined)
  return (
    <>
      <h1>审稿</h1>
      <BoardFilters choices={columns.choices} filter={filter} onChange={setFilter} />
      <Tabs columns={columns} chosen={tab} onChoose={setTab} />
      <div className="ck-board">
        {statuses.map((status) => (
          <Column
            key={`${status} ${JSON.stringify(filter)}`}
            {...{ status }}
            column={columns.of[status]}
            isOpen={status === tab}
            onRead={setRead}
            onDone={columns.again}
          />
        ))}
      </div>
      {read && <ReadDraft card={read} onClose={close} onDone={columns.again} />}
    </>
  )
}

interface TabsProps {
  columns: Columns
  chosen: Status
  onChoose: (status: Status) => void
}

/** Which column is shown, where there is room for one only. */
const Tabs = ({ columns, chosen, onChoose }: TabsProps) => (
  <div className="ck-tabs" role="group" aria-label="进度">
    {statuses.map((status) => (
      <button key={status} type="button" aria-pressed={status === chosen} onClick={() => onChoose(status)}>
        {statusWords[status]} {columns.of[status].answer?.total ?? ''}
      </button>
    ))}
  </div>
)
