import { holdKeys } from './hold-keys.ts'
import type { Caret } from './caret.ts'
import { caretIn } from './caret.ts'

/** Decap names each field's box anew when it fills the form, only the number at the end differs. */
const FIELD = /^(.+-field-)\d+$/
/** As long as Decap may take on a busy PC; keys are held only while no box has the keyboard. */
const TRIES = 1000
const EVERY_IN_MS = 10

/**
 * Remembers where the caret stands in a form that is about to be filled anew.
 * @returns puts it back there when the form is there again, unless somebody has gone elsewhere meanwhile; what is typed
 * until then is typed there
 */
export const rememberCaret = (): (() => void) => {
  const box = document.activeElement
  const prefix = box && FIELD.exec(box.id)?.[1]
  const caret = box instanceof HTMLElement ? caretIn(box) : undefined
  if (!prefix || !caret) return () => undefined
  return () => putBack(box, prefix, caret)
}

const putBack = (box: Element, prefix: string, caret: Caret) => {
  const { typeIn, letGo } = holdKeys()
  const again = (triesLeft: number) => {
    const present = document.querySelector<HTMLElement>(`[id^='${CSS.escape(prefix)}']`)
    const isHere = [null, document.body, box].includes(document.activeElement)
    if (!isHere || triesLeft === 0) return letGo()
    if (present === box || present === null) return void setTimeout(again, EVERY_IN_MS, triesLeft - 1)
    caret(present)
    typeIn()
  }
  again(TRIES)
}
