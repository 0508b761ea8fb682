/** The switch between the usual look and large letters: at once on this page, remembered for the next. */
import { LARGE, marks, memory, recall, remember } from './remembered.ts'

const root = document.documentElement

const isLarge = (): boolean => root.getAttribute(marks.look) === LARGE

const show = (large: boolean): void => {
  if (large) root.setAttribute(marks.look, LARGE)
  else root.removeAttribute(marks.look)
}

/** Wakes the switches of the page. */
export const startLookSwitch = (): void => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-look-switch]')]
  const tellAll = () => buttons.forEach((button) => button.setAttribute('aria-pressed', String(isLarge())))
  const turn = () => {
    show(!isLarge())
    remember(memory.look, isLarge() ? LARGE : undefined)
    tellAll()
  }
  tellAll()
  buttons.forEach((button) => {
    button.disabled = false
    button.addEventListener('click', turn)
  })
  // A page that the browser kept whole for the way back may have been left in the other look.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    show(recall(memory.look) === LARGE)
    tellAll()
  })
}
