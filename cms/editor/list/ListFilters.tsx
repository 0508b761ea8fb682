import type { SubmitEvent } from 'react'
import { beijingDay } from '../../../src/model/beijing-time.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Collection } from '../../../src/model/collection.ts'
import { entryStatuses, statusWords } from '../../protocol/statuses.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { allStations } from './search-entries.ts'

const YEARS_SHOWN = 8

/** Search and filters above a list; choosing a filter asks at once, words are asked with the button or Enter. */
export const ListFilters = ({
  collection,
  onSubmit,
}: {
  collection: string
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}) => {
  const model: Collection | undefined = isCollectionName(collection) ? collections[collection] : undefined
  const ask = (event: { currentTarget: { form: HTMLFormElement | null } }) =>
    event.currentTarget.form?.requestSubmit()
  return (
    <form className="ck-filters" role="search" onSubmit={onSubmit}>
      <input name="query" type="search" placeholder="查找标题、摘要或阵地" aria-label="查找" />
      {model?.fields['station'] && <StationFilter onChange={ask} />}
      {model?.dayField !== undefined && <YearFilter onChange={ask} />}
      <StatusFilter onChange={ask} />
      <button type="submit">查找</button>
    </form>
  )
}

type AskAgain = (event: { currentTarget: HTMLSelectElement }) => void

const YearFilter = ({ onChange }: { onChange: AskAgain }) => (
  <select name="year" aria-label="年份" onChange={onChange}>
    <option value="">全部年份</option>
    {recentYears().map((year) => (
      <option key={year} value={year}>
        {year}年
      </option>
    ))}
  </select>
)

const StatusFilter = ({ onChange }: { onChange: AskAgain }) => (
  <select name="status" aria-label="进度" onChange={onChange}>
    <option value="">全部进度</option>
    {entryStatuses.map((status) => (
      <option key={status} value={status}>
        {statusWords[status]}
      </option>
    ))}
  </select>
)

const recentYears = () => {
  const now = Number(beijingDay(new Date()).slice(0, 4))
  return Array.from({ length: YEARS_SHOWN }, (_, back) => String(now + 1 - back))
}

const StationFilter = ({ onChange }: { onChange: AskAgain }) => {
  const { answer: stations = [], problem } = useLatestAnswer('stations', allStations)
  return (
    <select name="station" aria-label="阵地" onChange={onChange}>
      <option value="">全部阵地</option>
      {problem !== undefined && <option disabled>阵地没有取到，恢复后自动补上</option>}
      {stations.map(({ id, title }) => (
        <option key={id} value={id}>
          {title || id}
        </option>
      ))}
    </select>
  )
}
