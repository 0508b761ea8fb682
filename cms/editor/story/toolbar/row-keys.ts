import type { KeyboardEvent } from 'react'

/**
 * Keys in a row beneath the toolbar: Enter does what the row is for, Escape closes it. The form around it hears of
 * neither, and an input method keeps its own.
 */
export const rowKeys =
  (enter: (isShift: boolean) => void, close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return
    if (event.key === 'Escape') close()
    if (event.key !== 'Enter') return
    event.preventDefault()
    enter(event.shiftKey)
  }
