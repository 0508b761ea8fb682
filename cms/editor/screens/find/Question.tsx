import { collectionNames, collections } from '../../../../src/model/collections.ts'
import { entryStatuses, statusWords } from '../../../protocol/statuses.ts'
import type { Wanted } from './wanted.ts'

interface QuestionProps {
  wanted: Wanted
  onChange: (wanted: Wanted) => void
}

/** The box that is typed into, and what narrows the hits down. */
export const Question = ({ wanted, onChange }: QuestionProps) => (
  <form className="ck-question" role="search" onSubmit={(event) => event.preventDefault()}>
    <input
      id="ck-question"
      type="search"
      aria-label="找稿子"
      placeholder="标题、正文、站名、人名、拼音"
      autoFocus
      autoComplete="off"
      value={wanted.query}
      onChange={(event) => onChange({ ...wanted, query: event.target.value })}
    />
    <KindFilter {...{ wanted, onChange }} />
    <StatusFilter {...{ wanted, onChange }} />
  </form>
)

const KindFilter = ({ wanted, onChange }: QuestionProps) => (
  <select
    aria-label="种类"
    value={wanted.collection}
    onChange={(event) => onChange({ ...wanted, collection: event.target.value })}
  >
    <option value="">全部种类</option>
    {collectionNames.map((name) => (
      <option key={name} value={name}>
        {collections[name].label}
      </option>
    ))}
  </select>
)

const StatusFilter = ({ wanted, onChange }: QuestionProps) => (
  <select
    aria-label="进度"
    value={wanted.status}
    onChange={(event) =>
      onChange({ ...wanted, status: entryStatuses.find((each) => each === event.target.value) ?? '' })
    }
  >
    <option value="">全部进度</option>
    {entryStatuses.map((status) => (
      <option key={status} value={status}>
        {statusWords[status]}
      </option>
    ))}
  </select>
)
