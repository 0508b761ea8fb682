import { useState } from 'react'
import type { CollectionName } from '../../../src/model/collection-names.ts'
import { collections } from '../../../src/model/collections.ts'
import { rest } from '../asking/rest.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { readEntryTitle, searchEntries } from '../list/search-entries.ts'
import type { ListRow } from '../../protocol/lists.ts'
import type { ControlProps } from './control.ts'
import { plainValue, useValidity } from './control.ts'

const PATIENCE_IN_MS = 250
const SHOWN = 30

/** Picks other entries by typing part of their title; the gateway searches, so the size of the county does not matter. */
const Picker = ({ many, chosen, ...props }: ControlProps<unknown> & { many: boolean; chosen: string[] }) => {
  const to = String(props.field.get('to')) as CollectionName
  useValidity(props.ref, () => undefined)
  const choose = (id: string) => props.onChange(many ? [...chosen, id] : id)
  const remove = (id: string) => props.onChange(many ? chosen.filter((other) => other !== id) : '')
  return (
    <div className={`${props.classNameWrapper} ck-picker`}>
      {chosen.map((id) => (
        <Chosen key={id} collection={to} id={id} onRemove={() => remove(id)} />
      ))}
      {(many || chosen.length === 0) && <Finder {...{ to, choose, chosen }} forID={props.forID} />}
    </div>
  )
}

const Chosen = ({
  collection,
  id,
  onRemove,
}: {
  collection: CollectionName
  id: string
  onRemove: () => void
}) => {
  const { answer: title = id } = useLatestAnswer(`${collection}/${id}`, (dropped) =>
    readEntryTitle(collection, id, dropped),
  )
  return (
    <span className="ck-chosen">
      {title}
      <button type="button" onClick={onRemove} aria-label={`去掉${title}`}>
        去掉
      </button>
    </span>
  )
}

interface FinderProps {
  to: CollectionName
  choose: (id: string) => void
  chosen: string[]
  forID: string
}
const Finder = ({ to, choose, chosen, forID }: FinderProps) => {
  const { query, setQuery, rows, problem, open, close } = useFinding(to)
  const pick = (id: string) => {
    choose(id)
    close()
  }
  return (
    <div
      className="ck-finder"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <input
        id={forID}
        value={query}
        placeholder={`输入名称查找${collections[to].label}`}
        autoComplete="off"
        onFocus={open}
        onChange={(event) => setQuery(event.target.value)}
      />
      {problem !== undefined && <p role="alert">{problem}</p>}
      {rows && <Found rows={rows.filter(({ id }) => !chosen.includes(id))} pick={pick} />}
    </div>
  )
}

/** Looks while the editor types, after a short rest; closed it asks nothing. */
const useFinding = (to: CollectionName) => {
  const [query, setQuery] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const { answer, problem } = useLatestAnswer(isOpen ? `${to} ${query}` : undefined, async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    return searchEntries(to, { query, pageSize: SHOWN }, dropped)
  })
  const close = () => {
    setIsOpen(false)
    setQuery('')
  }
  return { query, setQuery, rows: answer?.rows, problem, open: () => setIsOpen(true), close }
}

const Found = ({ rows, pick }: { rows: ListRow[]; pick: (id: string) => void }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id}>
        <button type="button" onClick={() => pick(row.id)}>
          {row.title || row.id}
          {row.day && <small>{row.day}</small>}
        </button>
      </li>
    ))}
    {rows.length === 0 && <li className="ck-none">没有找到，换个说法试试</li>}
  </ul>
)

/** One other entry. */
export const EntryControl = (props: ControlProps<string>) => (
  <Picker {...props} many={false} chosen={props.value ? [props.value] : []} />
)
/** Some other entries. */
export const EntriesControl = (props: ControlProps<unknown>) => (
  <Picker {...props} many chosen={(plainValue(props.value) as string[] | undefined) ?? []} />
)
