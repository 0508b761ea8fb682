import { lengthOf } from '../../../../../src/model/fields/length-of.ts'
import { Field } from './Field.tsx'

interface BoxProps {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  said?: string | undefined
  max?: number
  placeholder?: string
}

/** One line of text. */
export const LineBox = ({ isNumber = false, ...props }: BoxProps & { isNumber?: boolean }) => (
  <Field name={props.name} label={props.label} said={props.said ?? tooLong(props)}>
    <input {...boxOf(props)} inputMode={isNumber ? 'numeric' : 'text'} enterKeyHint="next" />
  </Field>
)

/** Several lines; its height does not follow the text, so that nothing below it moves while somebody types. */
export const TextBox = ({ rows, ...props }: BoxProps & { rows: number }) => (
  <Field name={props.name} label={props.label} said={props.said ?? tooLong(props)}>
    <textarea {...boxOf(props)} rows={rows} />
  </Field>
)

/** What is too long is said and stays: a box that stops at its limit cuts off the end of what is pasted without a word. */
const tooLong = ({ value, max = Infinity }: BoxProps) => {
  const length = lengthOf(value.trim())
  return length > max ? `写了 ${length} 个字，最多 ${max} 个，请删短一点。` : undefined
}

const boxOf = ({ name, value, onChange, placeholder }: BoxProps) => ({
  id: name,
  value,
  placeholder,
  onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
})
