import type { SubmitEvent } from 'react'
import type { BoardChoice } from '../../../protocol/board.ts'
import type { BoardFilter } from './board-filter.ts'
import type { Columns } from './use-columns.ts'

interface BoardFiltersProps {
  choices: Columns['choices']
  filter: BoardFilter
  onChange: (filter: BoardFilter) => void
}

/** Narrows the board down; a choice counts at once, words with the button or Enter. */
export const BoardFilters = ({ choices, filter, onChange }: BoardFiltersProps) => {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = new FormData(event.currentTarget)
    onChange(Object.fromEntries([...told].map(([name, value]) => [name, String(value)])))
  }
  return (
    <form className="ck-board-filters" role="search" onSubmit={submit}>
      <input
        name="query"
        type="search"
        placeholder="查找标题、阵地"
        aria-label="查找"
        defaultValue={filter.query ?? ''}
      />
      <Choices name="station" label="全部阵地" of={choices.stations} />
      <Choices name="author" label="全部作者" of={choices.authors} />
      <Choices name="kind" label="全部种类" of={choices.kinds} />
      <label>
        日子 <input name="day" type="date" onChange={askAtOnce} />
      </label>
      <button type="submit">查找</button>
    </form>
  )
}

const askAtOnce = (event: { currentTarget: { form: HTMLFormElement | null } }) =>
  event.currentTarget.form?.requestSubmit()

const Choices = ({ name, label, of }: { name: string; label: string; of: readonly BoardChoice[] }) => (
  <select name={name} aria-label={label.replace('全部', '')} onChange={askAtOnce}>
    <option value="">{label}</option>
    {of.map((choice) => (
      <option key={choice.id} value={choice.id}>
        {choice.label}
      </option>
    ))}
  </select>
)
