/** Keys that were typed while no box had them. */
interface HeldKeys {
  /** Types them where the caret stands now. */
  typeIn: () => void
  /** They belong to nobody: the writer has gone elsewhere. */
  letGo: () => void
}

/** How many forms are being filled anew now. */
let holders = 0

/** Whether keys are being held: what stands in the form is not yet all that was typed. */
export const areKeysHeld = (): boolean => holders > 0

const NEW_LINE = '\n'

/** What a key writes; nothing for one that does something else. */
const written = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string => {
  if (ctrlKey || metaKey || altKey) return ''
  if (key === 'Enter') return NEW_LINE
  return [...key].length === 1 ? key : ''
}

/** Holds what is typed while the form is being filled anew and no box has the keyboard: a quick writer does not wait. */
export const holdKeys = (): HeldKeys => {
  let held = ''
  const hold = (event: KeyboardEvent) => {
    if (document.activeElement !== document.body) return
    const text = written(event)
    if (text === '') return
    event.preventDefault()
    held += text
  }
  window.addEventListener('keydown', hold, { capture: true })
  holders += 1
  const letGo = () => {
    window.removeEventListener('keydown', hold, { capture: true })
    holders -= 1
  }
  return {
    letGo,
    typeIn: () => {
      letGo()
      for (const line of held.split(/(\n)/)) type(line)
    },
  }
}

/** As the keyboard itself does it: nothing else types into a box of which the code knows nothing, the story too. */
const type = (text: string) => {
  if (text === '') return
  const isLine = text === NEW_LINE && (document.activeElement as HTMLElement).isContentEditable
  document.execCommand(isLine ? 'insertParagraph' : 'insertText', false, text)
}
