import { useState } from 'react'
import type { DeletedRow } from '../../../protocol/drafts.ts'
import type { EntryStatus } from '../../../protocol/statuses.ts'
import { statusWords } from '../../../protocol/statuses.ts'
import { restoreDeleted } from '../../asking/restore-deleted.ts'
import { watchPublishing } from '../../notifications/follow-publishing.ts'
import { useOnItsWay } from '../../notifications/use-on-its-way.ts'
import { publicPageOf } from '../../public-page.ts'
import { formOf } from '../form-addresses.ts'

interface RestoreButtonsProps {
  row: DeletedRow
  /** What is in the bin has changed, or may have. */
  onEnd: () => void
}

type State = { doing: 'nothing' | 'restoring' } | { problem: string } | { done: EntryStatus }

/** Brings one entry back as what it was; where it cannot stand any more, says why and offers it as a draft. */
export const RestoreButtons = ({ row, onEnd }: RestoreButtonsProps) => {
  const [state, setState] = useState<State>({ doing: 'nothing' })
  const restore = (asItWas: boolean) => {
    setState({ doing: 'restoring' })
    restoreDeleted(row, asItWas).then(
      (status) => {
        if (status === 'published') watchPublishing(publicPageOf(row))
        setState({ done: status })
      },
      (error: Error) => setState({ problem: error.message }),
    )
  }
  if ('done' in state) return <Restored {...row} status={state.done} />
  const isBusy = 'doing' in state && state.doing === 'restoring'
  return (
    <span className="ck-restore">
      <button type="button" disabled={isBusy} onClick={() => restore(true)} aria-label={`恢复：${row.title}`}>
        {isBusy ? '正在恢复……' : '恢复'}
      </button>
      {'problem' in state && <Refused {...row} problem={state.problem} {...{ restore, onEnd }} />}
    </span>
  )
}

interface RefusedProps extends Pick<DeletedRow, 'was'>, Pick<RestoreButtonsProps, 'onEnd'> {
  problem: string
  restore: (asItWas: boolean) => void
}

const Refused = ({ was, problem, restore, onEnd }: RefusedProps) => (
  <>
    <small role="alert">{problem}</small>
    {was === 'published' && (
      <button type="button" onClick={() => restore(false)}>
        先恢复成草稿
      </button>
    )}
    <button type="button" onClick={onEnd}>
      重新看看
    </button>
  </>
)

const Restored = ({
  collection,
  slug,
  status,
}: Pick<DeletedRow, 'collection' | 'slug'> & { status: EntryStatus }) => {
  const onItsWay = useOnItsWay()({ collection, slug })
  return (
    <span role="status">
      已恢复，现在是“{(status === 'published' && onItsWay) || statusWords[status]}”。
      <a href={formOf(collection, slug)}>打开</a>
    </span>
  )
}
