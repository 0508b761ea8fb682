import type { EntryStatus } from '../../protocol/statuses.ts'
import { statusWords } from '../../protocol/statuses.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { useOnItsWay } from './use-on-its-way.ts'

interface StatusMarkProps {
  entry: DocumentRef | undefined
  status: EntryStatus
}

/** How far an entry has come, as a small mark: published is said only when residents can see it. */
export const StatusMark = ({ entry, status }: StatusMarkProps) => {
  const onItsWay = useOnItsWay()(entry)
  const isWaiting = status === 'published' && onItsWay !== undefined
  return (
    <span className={`ck-status ck-${isWaiting ? 'on-its-way' : status}`}>
      {isWaiting ? onItsWay : statusWords[status]}
    </span>
  )
}
