import { certainDay } from '../../../src/model/days/written-days.ts'
import type { ControlProps } from './control.ts'
import { modelField, plainValue, useValidity } from './control.ts'
import { cleanText } from '../paste/clean-text.ts'
import { useState } from 'react'

const boxOf = (props: ControlProps<unknown>) => ({
  id: props.forID,
  className: props.classNameWrapper,
  onFocus: props.setActiveStyle,
  onBlur: props.setInactiveStyle,
})

// Without limits browsers take years of six figures.
const FIRST_DAY = '1949-10-01'
const LAST_DAY = '2099-12-31'

/** A day of the calendar, kept as `YYYY-MM-DD`; the browser's own picker works on every phone. */
export const DayControl = (props: ControlProps<string>) => {
  useValidity(props.ref)
  return (
    <input
      type="date"
      min={FIRST_DAY}
      max={LAST_DAY}
      value={certainDay(String(props.value ?? '')) ?? ''}
      onChange={(event) => props.onChange(event.target.value)}
      {...boxOf(props)}
    />
  )
}

/** A day and a time, kept as Beijing wall time `YYYY-MM-DDTHH:mm` whatever the zone of the computer. */
export const MomentControl = (props: ControlProps<string>) => {
  useValidity(props.ref)
  return (
    <input
      type="datetime-local"
      min={`${FIRST_DAY}T00:00`}
      max={`${LAST_DAY}T23:59`}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value.slice(0, 16))}
      {...boxOf(props)}
    />
  )
}

/** A number with its unit behind it. */
export const NumberControl = (props: ControlProps<number>) => {
  const field = modelField(props.field)
  useValidity(props.ref)
  const unit = field.kind === 'number' ? field.unit : undefined
  const step = field.kind === 'number' && field.decimals > 0 ? 'any' : 1
  // Degrees are pasted from a map, with minutes and seconds; a box for numbers would drop them.
  const isText = field.kind === 'number' && field.isAngle === true
  return (
    <div className="ck-amount">
      <input
        type={isText ? 'text' : 'number'}
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        step={step}
        value={props.value ?? ''}
        onWheel={(event) => event.currentTarget.blur()}
        onChange={({ target }) =>
          props.onChange(target.value === '' ? undefined : isText ? target.value : target.valueAsNumber)
        }
        {...boxOf(props)}
      />
      {unit !== undefined && <span>{unit}</span>}
    </div>
  )
}

/** Several short texts, one on each line. */
export const LinesControl = (props: ControlProps<unknown>) => {
  const items = (plainValue(props.value) as string[] | undefined) ?? []
  const [text, setText] = useState(items.join('\n'))
  useValidity(props.ref)
  return (
    <textarea
      rows={Math.max(2, items.length + 1)}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        props.onChange(linesOf(event.target.value))
      }}
      {...boxOf(props)}
    />
  )
}

const linesOf = (text: string) =>
  cleanText(text, true)
    .split('\n')
    .filter((line) => line !== '')
