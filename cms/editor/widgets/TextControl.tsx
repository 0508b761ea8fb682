import { useEffect, useRef, useState } from 'react'
import type { ChangeEvent, ClipboardEvent, CompositionEvent } from 'react'
import { lengthOf } from '../../../src/model/fields/length-of.ts'
import { cleanText } from '../paste/clean-text.ts'
import type { ControlProps } from './control.ts'
import { modelField, useValidity } from './control.ts'

/**
 * A text that survives Chinese input methods: while a word is being composed nothing is sent to Decap, so nothing
 * re-renders under the caret. Decap's own control puts the caret back by number after each change.
 */
const useComposedText = (value: string, onChange: (text: string) => void) => {
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const composing = useRef(false)
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  const send = (next: string) => {
    sent.current = next
    onChange(next)
  }
  const write = (next: string) => {
    setText(next)
    if (!composing.current) send(next)
  }
  return {
    text,
    write,
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (next: string) => {
      composing.current = false
      setText(next)
      send(next)
    },
  }
}

interface Typed {
  type: 'text' | 'url' | 'tel' | 'email'
  inputMode: 'text' | 'url' | 'tel' | 'email'
}
const typedByKind: Record<string, Typed> = {
  url: { type: 'text', inputMode: 'url' },
  phone: { type: 'tel', inputMode: 'tel' },
  email: { type: 'text', inputMode: 'email' },
}

type Box = HTMLInputElement | HTMLTextAreaElement
type Composed = ReturnType<typeof useComposedText>

const Control = ({ lines, ...props }: ControlProps<string> & { lines: boolean }) => {
  const field = modelField(props.field)
  const max = 'max' in field ? field.max : undefined
  const composed = useComposedText(props.value ?? '', (text) => props.onChange(text))
  useValidity(props.ref)
  const shared = {
    ...writing(composed, lines),
    id: props.forID,
    className: props.classNameWrapper,
    onFocus: props.setActiveStyle,
    onBlur: props.setInactiveStyle,
    'aria-required': field.required,
  }
  return (
    <>
      {lines ? (
        <textarea rows={4} {...shared} />
      ) : (
        <input {...(typedByKind[field.kind] ?? { type: 'text' })} {...shared} />
      )}
      {max !== undefined && <Counter length={lengthOf(composed.text)} max={max} />}
    </>
  )
}

/** What a box needs to be written in, composed in and pasted into. */
const writing = (composed: Composed, lines: boolean) => ({
  value: composed.text,
  onChange: (event: ChangeEvent<Box>) => composed.write(event.target.value),
  onCompositionStart: composed.onCompositionStart,
  onCompositionEnd: (event: CompositionEvent<Box>) => composed.onCompositionEnd(event.currentTarget.value),
  onPaste: (event: ClipboardEvent<Box>) => {
    const pasted = event.clipboardData.getData('text/plain')
    const clean = cleanText(pasted, lines)
    if (clean === pasted) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    event.currentTarget.setRangeText(clean, selectionStart ?? 0, selectionEnd ?? 0, 'end')
    composed.write(event.currentTarget.value)
  },
})

const Counter = ({ length, max }: { length: number; max: number }) => (
  <p className={length > max ? 'ck-counter ck-over' : 'ck-counter'}>
    {length}/{max}
    {length > max && `，多了 ${length - max} 个字`}
  </p>
)

/** One line of text, a web address, a phone number or an e-mail address. */
export const TextControl = (props: ControlProps<string>) => <Control {...props} lines={false} />
/** A few sentences without layout. */
export const LongTextControl = (props: ControlProps<string>) => <Control {...props} lines />
