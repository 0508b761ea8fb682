import { useState } from 'react'
import type { CollectionName } from '../../../src/model/collection-names.ts'
import { collections } from '../../../src/model/collections.ts'
import { rest } from '../asking/rest.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { readEntryName, searchEntries } from '../list/search-entries.ts'
import type { ListRow } from '../../protocol/lists.ts'
import { Chosen } from './Chosen.tsx'
import type { Pick } from './Combobox.tsx'
import { Combobox, NOTHING_FOUND } from './Combobox.tsx'
import type { ControlProps } from './control.ts'
import { plainValue, useValidity } from './control.ts'

const PATIENCE_IN_MS = 250
const SHOWN = 30

/** Picks other entries by typing part of their title; the gateway searches, so the size of the county does not matter. */
const Picker = ({ many, chosen, ...props }: ControlProps<unknown> & { many: boolean; chosen: string[] }) => {
  const to = String(props.field.get('to')) as CollectionName
  useValidity(props.ref)
  const choose = (id: string) => props.onChange(many ? [...chosen, id] : id)
  const remove = (id: string) => props.onChange(many ? chosen.filter((other) => other !== id) : '')
  return (
    <div className={`${props.classNameWrapper} ck-picker`}>
      {chosen.map((id) => (
        <ChosenEntry key={id} collection={to} id={id} onRemove={() => remove(id)} />
      ))}
      {(many || chosen.length === 0) && <Finder {...{ to, choose, chosen }} forID={props.forID} />}
    </div>
  )
}

const ChosenEntry = ({
  collection,
  id,
  onRemove,
}: {
  collection: CollectionName
  id: string
  onRemove: () => void
}) => {
  const { answer: { title, lost } = { title: id } } = useLatestAnswer(`${collection}/${id}`, (dropped) =>
    readEntryName(collection, id, dropped),
  )
  return <Chosen {...{ title, lost, onRemove }} />
}

interface FinderProps {
  to: CollectionName
  choose: (id: string) => void
  chosen: string[]
  forID: string
}
const Finder = ({ to, choose, chosen, forID }: FinderProps) => {
  const { query, setQuery, rows, problem, setIsOpen } = useFinding(to)
  const picks = (rows ?? []).filter(({ id }) => !chosen.includes(id)).map(asPick)
  return (
    <Combobox
      {...{ forID, picks, query }}
      onQuery={setQuery}
      onPick={(id) => {
        choose(id)
        setQuery('')
      }}
      onOpen={setIsOpen}
      placeholder={`输入名称查找${collections[to].label}`}
      remark={problem ?? (rows && picks.length === 0 ? NOTHING_FOUND : undefined)}
    />
  )
}

const asPick = ({ id, title, day }: ListRow): Pick => ({
  id,
  label: title || id,
  ...(day && { detail: day }),
})

/** Looks while the editor types, after a short rest; closed it asks nothing. */
const useFinding = (to: CollectionName) => {
  const [query, setQuery] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const { answer, problem } = useLatestAnswer(isOpen ? `${to} ${query}` : undefined, async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    return searchEntries(to, { query, pageSize: SHOWN }, dropped)
  })
  return { query, setQuery, rows: answer?.rows, problem, setIsOpen }
}

/** One other entry. */
export const EntryControl = (props: ControlProps<string>) => (
  <Picker {...props} many={false} chosen={props.value ? [props.value] : []} />
)
/** Some other entries. */
export const EntriesControl = (props: ControlProps<unknown>) => (
  <Picker {...props} many chosen={(plainValue(props.value) as string[] | undefined) ?? []} />
)
