/** Prints the page, or says how to; the button stands in the page, and does nothing before this script runs. */
import { helpInApp, NO_PRINTING, NOTHING_HAPPENED } from './print-help.ts'

/** A browser that prints says so at once; one that only pretends never does. */
const SIGN_WITHIN_IN_MS = 1_500

const say = (button: HTMLButtonElement, words: string): void => {
  const note = button.parentElement?.querySelector('[data-print-note]')
  if (note) note.textContent = words
}

const print = (button: HTMLButtonElement): void => {
  let hasBegun = false
  window.addEventListener('beforeprint', () => (hasBegun = true), { once: true })
  window.print()
  setTimeout(() => say(button, hasBegun ? '' : NOTHING_HAPPENED), SIGN_WITHIN_IN_MS)
}

const press = (button: HTMLButtonElement): void => {
  const help =
    helpInApp(navigator.userAgent) ?? (typeof window.print === 'function' ? undefined : NO_PRINTING)
  if (help === undefined) print(button)
  else say(button, help)
}

document.querySelectorAll<HTMLButtonElement>('[data-print]').forEach((button) => {
  button.disabled = false
  button.addEventListener('click', () => press(button))
})

/** What is folded on the screen stands open on paper: engines that cannot open it by style have it opened here. */
const foldedOnScreen = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('details[data-open-on-paper]:not([open])'),
]
let openedForPaper: HTMLDetailsElement[] = []
window.addEventListener('beforeprint', () => {
  openedForPaper = foldedOnScreen()
  openedForPaper.forEach((each) => (each.open = true))
})
window.addEventListener('afterprint', () => openedForPaper.forEach((each) => (each.open = false)))
