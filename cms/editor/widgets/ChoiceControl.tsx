import { useState } from 'react'
import { optionLabel } from '../../../src/model/fields/option-label.ts'
import type { FormOption } from '../widget-of-kind.ts'
import { AT_A_GLANCE, fits, inGroups, optionsIn } from './choice-options.ts'
import { Chosen } from './Chosen.tsx'
import type { Pick } from './Combobox.tsx'
import { Combobox, NOTHING_FOUND } from './Combobox.tsx'
import type { ControlProps } from './control.ts'
import { useValidity } from './control.ts'

const Options = ({ options }: { options: FormOption[] }) =>
  options.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ))

/** One of a list: the phone's own wheel for a short one, a box to look in for a long one. */
export const ChoiceControl = (props: ControlProps<string>) => {
  useValidity(props.ref)
  const options = optionsIn(props.field)
  return options.length > AT_A_GLANCE ? (
    <LongChoice {...props} options={options} />
  ) : (
    <ShortChoice {...props} options={options} />
  )
}

type ChoiceProps = ControlProps<string> & { options: FormOption[] }

const ShortChoice = ({ options, ...props }: ChoiceProps) => (
  <select
    id={props.forID}
    className={props.classNameWrapper}
    value={props.value ?? ''}
    onChange={(event) => props.onChange(event.target.value)}
    onFocus={props.setActiveStyle}
    onBlur={props.setInactiveStyle}
  >
    <option value="">请选择</option>
    {inGroups(options).map(([heading, group]) =>
      heading === '' ? (
        <Options key="" options={group} />
      ) : (
        <optgroup key={heading} label={heading}>
          <Options options={group} />
        </optgroup>
      ),
    )}
  </select>
)

const LongChoice = ({ options, ...props }: ChoiceProps) => {
  const [query, setQuery] = useState('')
  const { value, onChange } = props
  const picks = picksOf(options, query)
  return (
    <div className={`${props.classNameWrapper} ck-picker`}>
      {value ? (
        <Chosen title={optionLabel(options, value) ?? value} onRemove={() => onChange('')} />
      ) : (
        <Combobox
          forID={props.forID}
          {...{ picks, query }}
          onQuery={setQuery}
          onPick={(id) => {
            setQuery('')
            onChange(id)
          }}
          onOpen={(isOpen) => !isOpen && setQuery('')}
          placeholder={`输入几个字查找，共 ${options.length} 项`}
          remark={picks.length === 0 ? NOTHING_FOUND : undefined}
        />
      )}
    </div>
  )
}

/** The options that a query fits, by their own name or their heading's. */
const picksOf = (options: FormOption[], query: string): Pick[] =>
  inGroups(options).flatMap(([heading, group]) =>
    group
      .filter(({ label }) => fits(query, `${label} ${heading}`))
      .map(({ id, label }) => ({ id, label, ...(heading !== '' && { group: heading }) })),
  )
