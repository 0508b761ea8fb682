/** Prints the page, or says how to; the button stands in the page, and does nothing before this script runs. */
import { helpInApp, NO_PRINTING, NOTHING_HAPPENED } from './print-help.ts'

/** A browser that prints says so at once; one that only pretends never does. */
const SIGN_WITHIN_IN_MS = 1_500
/** Longer nobody waits for the paper: it comes without them. */
const PICTURES_WITHIN_IN_MS = 1_500

const say = (button: HTMLButtonElement, words: string): void => {
  const note = button.parentElement?.querySelector('[data-print-note]')
  if (note) note.textContent = words
}

/** What only paper shows is fetched now at the latest: not every engine does so by itself while it prints. */
const fetchForPaper = (): Promise<unknown> => {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.print-only img[loading="lazy"]')]
  for (const picture of pictures) picture.loading = 'eager'
  return Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

const print = async (button: HTMLButtonElement): Promise<void> => {
  await Promise.race([fetchForPaper(), new Promise((resolve) => setTimeout(resolve, PICTURES_WITHIN_IN_MS))])
  let hasBegun = false
  window.addEventListener('beforeprint', () => (hasBegun = true), { once: true })
  window.print()
  setTimeout(() => say(button, hasBegun ? '' : NOTHING_HAPPENED), SIGN_WITHIN_IN_MS)
}

const press = (button: HTMLButtonElement): void => {
  const help =
    helpInApp(navigator.userAgent) ?? (typeof window.print === 'function' ? undefined : NO_PRINTING)
  if (help === undefined) void print(button)
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
  void fetchForPaper()
})
window.addEventListener('afterprint', () => openedForPaper.forEach((each) => (each.open = false)))
