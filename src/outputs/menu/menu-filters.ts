/** The menu in the reader's browser: choices hide what does not fit, and stay in the address so that they can be shared. */

const fits = (item: HTMLElement, choices: readonly [string, string][]): boolean =>
  choices.every(([name, value]) => {
    const values = (item.dataset[name] ?? '').split(' ')
    // A project that names no station is for the whole county.
    return values.includes(value) || (name === 'station' && item.dataset[name] === '')
  })

const chosen = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )

const show = (choices: readonly [string, string][]): number => {
  const items = [...document.querySelectorAll<HTMLElement>('[data-menu-item]')]
  for (const item of items) item.hidden = !fits(item, choices)
  for (const section of document.querySelectorAll<HTMLElement>('[data-menu-section]'))
    section.hidden = section.querySelector('[data-menu-item]:not([hidden])') === null
  return items.filter((item) => !item.hidden).length
}

const narrow = (form: HTMLFormElement) => {
  const choices = chosen(form)
  const count = show(choices)
  const status = form.querySelector('[data-menu-count]')
  if (status)
    status.textContent =
      count > 0 ? `现在列出${count}项。` : '没有这样的项目。换一个条件试试，或者打电话问一问。'
  const query = new URLSearchParams(choices).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

/** Takes the choices from the address and listens for changes. */
export const startMenuFilters = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-menu-filters]')
  if (!form) return
  form.hidden = false
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value
  }
  form.addEventListener('change', () => narrow(form))
  // The form is emptied after the event has been handled.
  form.addEventListener('reset', () => setTimeout(() => narrow(form)))
  if (chosen(form).length > 0) narrow(form)
}
