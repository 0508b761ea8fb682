import type { SubmitEvent } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { allStations } from '../list/search-entries.ts'
import type { MediaPage } from '../../protocol/library.ts'
import { monthInWords } from './library-words.ts'
import type { Wanted } from './use-library.ts'

interface LibraryFiltersProps {
  wanted: Wanted
  months: MediaPage['months']
  onChange: (part: Partial<Wanted>) => void
  /** Without it only photos are looked for. */
  hasKinds?: boolean
}

/** What narrows the library down: choices ask at once, words with the button or Enter. */
export const LibraryFilters = ({ wanted, months, onChange, hasKinds = false }: LibraryFiltersProps) => (
  <form
    className="ck-filters"
    role="search"
    onSubmit={(event) => {
      event.preventDefault()
      onChange({ query: wordsIn(event) })
    }}
  >
    <input name="query" type="search" aria-label="找照片" placeholder="画面说明、标题或阵地" />
    <button type="submit">找照片</button>
    {hasKinds && <KindChoice {...{ wanted, onChange }} />}
    <MonthChoice {...{ wanted, months, onChange }} />
    <StationChoice value={wanted.station} onChange={(station) => onChange({ station })} />
    <Choice
      label="用处"
      value={wanted.use}
      onChange={(use) => onChange({ use: use as Wanted['use'] })}
      options={USES}
    />
  </form>
)

const USES = [
  ['all', '用没用到都看'],
  ['used', '用到的'],
  ['unused', '没用到的'],
] as const satisfies readonly (readonly [Wanted['use'], string])[]

const wordsIn = (event: SubmitEvent<HTMLFormElement>) => {
  const words = new FormData(event.currentTarget).get('query')
  return typeof words === 'string' ? words : ''
}

const KINDS = [
  ['photo', '照片'],
  ['file', '附件'],
] as const

const KindChoice = ({ wanted, onChange }: Pick<LibraryFiltersProps, 'wanted' | 'onChange'>) => (
  <Choice
    label="种类"
    value={wanted.kind}
    onChange={(kind) => onChange({ kind: kind === 'file' ? 'file' : 'photo', month: '' })}
    options={KINDS}
  />
)

const MonthChoice = ({ wanted, months, onChange }: LibraryFiltersProps) => {
  const options = months.map(({ month, count }) => [month, `${monthInWords(month)}（${count}）`] as const)
  return (
    <Choice
      label="月份"
      value={wanted.month}
      onChange={(month) => onChange({ month })}
      options={[['', '全部月份'], ...options]}
    />
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
    {options.map(([each, said]) => (
      <option key={each} value={each}>
        {said}
      </option>
    ))}
  </select>
)

const StationChoice = ({ value, onChange }: Pick<ChoiceProps, 'value' | 'onChange'>) => {
  const { answer: stations = [] } = useLatestAnswer('stations', allStations)
  const options = stations.map(({ id, title }) => [id, title || id] as const)
  return <Choice label="阵地" value={value} onChange={onChange} options={[['', '全部阵地'], ...options]} />
}
