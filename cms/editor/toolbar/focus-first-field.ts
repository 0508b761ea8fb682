/** A phone would cover half of the form with its keyboard before anybody has read it. */
const HAS_KEYBOARD = '(hover: hover) and (pointer: fine)'

/** Puts the cursor into the first box of a form that has just been opened. */
export const focusFirstField = (): void => {
  if (!matchMedia(HAS_KEYBOARD).matches) return
  document.querySelector<HTMLElement>('[class*="-ControlContainer"] :is(input, textarea)')?.focus()
}
