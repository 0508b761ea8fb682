import { useState } from 'react'
import type { ControlProps } from './control.ts'
import { useValidity } from './control.ts'

/** Folds away the fields below it, which need not be filled in; it holds no data of its own. */
export const MoreControl = (props: ControlProps<never>) => {
  const [open, setOpen] = useState(false)
  useValidity(props.ref)
  return (
    <button
      type="button"
      id={props.forID}
      className="ck-more"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      {open ? '收起' : String(props.field.get('label'))}
    </button>
  )
}
