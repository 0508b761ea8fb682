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

const needLinks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('[data-menu-need]'),
]

/** The hidden field that holds what somebody came for: it is chosen by a link, not in the form. */
const needField = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>('input[name="need"]')

const needInWords = (form: HTMLFormElement): string =>
  needLinks()
    .find((link) => link.dataset['menuNeed'] === needField(form)?.value)
    ?.textContent?.trim() ?? ''

/** The choices in words: `理发，老年人，上门服务`. */
const inWords = (form: HTMLFormElement): string =>
  [
    needInWords(form),
    ...[...form.querySelectorAll('select')].map(({ value, selectedOptions }) =>
      value === '' ? '' : (selectedOptions[0]?.label ?? ''),
    ),
  ]
    .filter((words) => words !== '')
    .join('，')

const markNeed = (form: HTMLFormElement): void => {
  for (const link of needLinks()) {
    if (link.dataset['menuNeed'] === needField(form)?.value) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

const say = (selector: string, words: string) => {
  const place = document.querySelector(selector)
  if (place) place.textContent = words
}

const countInWords = (count: number, choices: string, all: string): string =>
  count > 0
    ? choices === ''
      ? all
      : `${choices}：列出${count}项。`
    : '没有这样的项目。换一个条件试试，或者打电话问一问。'

const narrow = (form: HTMLFormElement) => {
  const choices = chosen(form)
  const count = show(choices)
  const reset = form.querySelector<HTMLElement>('[data-menu-reset]')
  if (reset) reset.hidden = choices.length === 0
  markNeed(form)
  say('[data-menu-count]', countInWords(count, inWords(form), form.dataset['menuAll'] ?? ''))
  say('[data-menu-choice]', choices.length > 0 ? `这张菜单只印了：${inWords(form)}（${count}项）` : '')
  const query = new URLSearchParams(choices.map(([name, value]) => [name, value])).toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

const setNeed = (form: HTMLFormElement, need: string): void => {
  const field = needField(form)
  if (field) field.value = need
}

/** The list comes into sight: what stands above it fills a phone. */
const bringListIntoSight = (form: HTMLFormElement): void =>
  form.querySelector('[data-menu-count]')?.scrollIntoView({ block: 'start' })

/** A word shows what meets it, and once more everything. */
const wakeNeeds = (form: HTMLFormElement): void => {
  for (const link of needLinks())
    link.addEventListener('click', (event) => {
      event.preventDefault()
      const need = link.dataset['menuNeed'] ?? ''
      setNeed(form, needField(form)?.value === need ? '' : need)
      narrow(form)
      bringListIntoSight(form)
    })
}

const takeFromAddress = (form: HTMLFormElement) => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
      field.value = value
    if (name === 'need' && needLinks().some((link) => link.dataset['menuNeed'] === value))
      setNeed(form, value)
  }
}

/** Takes the choices from the address and listens for changes. */
export const startMenuFilters = (): void => {
  const form = document.querySelector<HTMLFormElement>('[data-menu-filters]')
  if (!form) return
  form.querySelectorAll('select').forEach((select) => (select.disabled = false))
  takeFromAddress(form)
  wakeNeeds(form)
  form.addEventListener('change', () => narrow(form))
  form.addEventListener('reset', () => {
    setNeed(form, '')
    // The form is emptied, and the button goes, after this event: the keyboard's place must not go with it.
    setTimeout(() => narrow(form))
    form.querySelector('select')?.focus()
  })
  if (chosen(form).length > 0) narrow(form)
  // The mark of the first row is gone from the address now, and the browser would stay at the top.
  if (needField(form)?.value) bringListIntoSight(form)
}
