/** The menu in the reader's browser: choices hide what does not fit, and stay in the address so that they can be shared. */

type Choice = readonly [name: string, value: string]

const fits = (item: HTMLElement, choices: readonly Choice[]): boolean =>
  choices.every(([name, value]) => {
    const values = (item.dataset[name] ?? '').split(' ')
    // A project that names no station is for the whole county.
    return values.includes(value) || (name === 'station' && item.dataset[name] === '')
  })

const chosen = (form: HTMLFormElement): Choice[] =>
  [...new FormData(form)].flatMap(([name, value]): Choice[] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )

/** A class without a fitting project goes, and so does the way to it; the others say how many are left. */
const showSections = () => {
  for (const section of document.querySelectorAll<HTMLElement>('[data-menu-section]')) {
    const left = section.querySelectorAll('[data-menu-item]:not([hidden])').length
    section.hidden = left === 0
    const way = document.querySelector<HTMLElement>(`[data-menu-class="${section.dataset.menuSection}"]`)
    if (way) way.hidden = section.hidden
    const count = way?.querySelector('.ways__count')
    if (count) count.textContent = String(left)
  }
}

const show = (choices: readonly Choice[]): number => {
  const items = [...document.querySelectorAll<HTMLElement>('[data-menu-item]')]
  for (const item of items) item.hidden = !fits(item, choices)
  showSections()
  return items.filter((item) => !item.hidden).length
}

/** The choices in words: `老年人，上门服务`. */
const inWords = (form: HTMLFormElement): string =>
  [...form.querySelectorAll('select')]
    .filter(({ value }) => value !== '')
    .map(({ selectedOptions }) => selectedOptions[0]?.label ?? '')
    .join('，')

const say = (selector: string, words: string) => {
  const place = document.querySelector(selector)
  if (place) place.textContent = words
}

const countInWords = (count: number): string =>
  count > 0 ? `列出${count}项。` : '没有这样的项目。换一个条件试试，或者打电话问一问。'

const narrow = (form: HTMLFormElement) => {
  const choices = chosen(form)
  const count = show(choices)
  const reset = form.querySelector<HTMLElement>('[data-menu-reset]')
  if (reset) reset.hidden = choices.length === 0
  say('[data-menu-count]', countInWords(count))
  say('[data-menu-choice]', choices.length > 0 ? `这张菜单只印了：${inWords(form)}（${count}项）` : '')
  const query = new URLSearchParams(choices.map(([name, value]) => [name, value])).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

const takeFromAddress = (form: HTMLFormElement) => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value
  }
}

/** Takes the choices from the address and listens for changes. */
export const startMenuFilters = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-menu-filters]')
  if (!form) return
  form.querySelectorAll('select').forEach((select) => (select.disabled = false))
  takeFromAddress(form)
  form.addEventListener('change', () => narrow(form))
  form.addEventListener('reset', () => {
    // The form is emptied, and the button goes, after this event: the keyboard's place must not go with it.
    setTimeout(() => narrow(form))
    form.querySelector('select')?.focus()
  })
  if (chosen(form).length > 0) narrow(form)
}
