import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FormOption } from '../widget-of-kind.ts'
import { AT_A_GLANCE, fits, inGroups, optionsIn } from './choice-options.ts'
import type { ControlProps } from './control.ts'
import { plainValue, useValidity } from './control.ts'

/** What is chosen of the options, and those that what was typed leaves in sight. */
const useChoices = ({ field, value, onChange }: ControlProps<unknown>) => {
  const [query, setQuery] = useState('')
  const options = optionsIn(field)
  const chosen = (plainValue(value) as string[] | undefined) ?? []
  const shown = options.filter(
    ({ id, label, group = '' }) => chosen.includes(id) || fits(query, `${label} ${group}`),
  )
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  /** The first that was found is ticked, and the next can be looked for. */
  const tickFound = () => {
    const found = query.trim() !== '' && shown.find(({ id }) => !chosen.includes(id))
    if (!found) return
    toggle(found.id)
    setQuery('')
  }
  const groups = [...inGroups(shown), ...goneFrom(options, chosen)]
  return { options, chosen, groups, toggle, query, setQuery, tickFound }
}

/**
 * Some of a list, as boxes to tick; a choice that is no longer in the list stays visible so that it can be taken out. To the
 * tab key all of them are one stop: nobody presses it forty times to come to the next field.
 */
export const ChoicesControl = (props: ControlProps<unknown>) => {
  useValidity(props.ref)
  const choices = useChoices(props)
  const { groups, chosen, toggle } = choices
  const firstId = groups[0]?.[1][0]?.id
  const keys = `${props.forID}-keys`
  return (
    <div
      id={props.forID}
      className={`${props.classNameWrapper} ck-choices`}
      role="group"
      aria-describedby={keys}
      tabIndex={-1}
      onKeyDown={goByArrows}
    >
      <Query label={String(props.field.get('label'))} {...choices} />
      {groups.map(([heading, group]) => (
        <Boxes key={heading} {...{ heading, group, chosen, toggle, firstId }} />
      ))}
      <p id={keys} hidden>
        用方向键在各项之间走，按空格键选上或去掉。
      </p>
    </div>
  )
}

/** A short list is taken in at a glance. */
const Query = ({
  label,
  options,
  query,
  setQuery,
  tickFound,
}: ReturnType<typeof useChoices> & { label: string }) =>
  options.length > AT_A_GLANCE && (
    <input
      type="search"
      className="ck-choices-query"
      value={query}
      placeholder={`输入几个字查找，共 ${options.length} 项`}
      aria-label={`查找${label}`}
      onChange={(event) => setQuery(event.target.value)}
      onKeyDown={onEnter(tickFound)}
    />
  )

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrow keys go from box to box; from the box for words only downwards, where the list is. */
const goByArrows = (event: KeyboardEvent<HTMLElement>) => {
  const step = STEPS[event.key]
  const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=checkbox]')]
  const at = boxes.findIndex((box) => box === document.activeElement)
  if (step === undefined || (at < 0 && event.key !== 'ArrowDown')) return
  event.preventDefault()
  boxes[(at + step + boxes.length) % boxes.length]?.focus()
}

/** What Enter does, where it does not end a word of an input method. */
const onEnter = (deed: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  deed()
}

const goneFrom = (options: FormOption[], chosen: string[]): [string, FormOption[]][] => {
  const gone = chosen.filter((id) => !options.some((option) => option.id === id))
  return gone.length > 0 ? [['已经停用的', gone.map((id) => ({ id, label: id }))]] : []
}

interface BoxesProps {
  heading: string
  group: FormOption[]
  chosen: string[]
  toggle: (id: string) => void
  /** The one box that the tab key comes to. */
  firstId: string | undefined
}

const Boxes = ({ heading, group, chosen, toggle, firstId }: BoxesProps) => (
  <div>
    {heading !== '' && <p>{heading}</p>}
    {group.map(({ id, label }) => (
      <label key={id}>
        <input
          type="checkbox"
          tabIndex={id === firstId ? 0 : -1}
          checked={chosen.includes(id)}
          onChange={() => toggle(id)}
        />
        {label}
      </label>
    ))}
  </div>
)
