import type { SubmitEvent } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { allStations } from '../list/search-entries.ts'
import type { MediaPage } from '../../protocol/library.ts'
import { monthInWords } from './library-words.ts'
import { Select } from '../Select.tsx'
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
    <Select isNameless name="用处" value={wanted.use} onChoose={(use) => onChange({ use })} options={USES} />
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
  <Select
    isNameless
    name="种类"
    value={wanted.kind}
    onChoose={(kind) => onChange({ kind, month: '' })}
    options={KINDS}
  />
)

const MonthChoice = ({ wanted, months, onChange }: LibraryFiltersProps) => {
  const options = months.map(({ month, count }) => [month, `${monthInWords(month)}（${count}）`] as const)
  return (
    <Select
      isNameless
      name="月份"
      value={wanted.month}
      onChoose={(month) => onChange({ month })}
      options={[['', '全部月份'], ...options]}
    />
  )
}

interface StationChoiceProps {
  value: string
  onChange: (station: string) => void
}

const StationChoice = ({ value, onChange }: StationChoiceProps) => {
  const { answer: stations = [] } = useLatestAnswer('stations', allStations)
  const options = stations.map(({ id, title }) => [id, title || id] as const)
  return (
    <Select
      isNameless
      name="阵地"
      value={value}
      onChoose={onChange}
      options={[['', '全部阵地'], ...options]}
    />
  )
}
