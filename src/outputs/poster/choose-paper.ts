/** Size and colour of a poster: a choice on its page, kept in the address so that it can be shared. */

const page = document.documentElement
const form = document.querySelector<HTMLFormElement>('[data-paper-choices]')

/** A page may carry no styles in itself, but may add rules to a sheet that it has: the last, whose rules are the strongest. */
const paperRules = (): CSSStyleSheet | undefined =>
  [...document.styleSheets]
    .filter(({ href }) => href !== null && href.startsWith(location.origin))
    .slice(-1)[0]

let added: { sheet: CSSStyleSheet; count: number } | undefined

/** Paper in a printer has no other way to be told its size. */
const setPaper = (width: string, height: string): void => {
  const sheet = added?.sheet ?? paperRules()
  if (!sheet) return
  for (let left = added?.count ?? 0; left > 0; left -= 1) sheet.deleteRule(sheet.cssRules.length - 1)
  const rules = [
    `@page { size: ${width}mm ${height}mm; margin: 0; }`,
    `@media print { .sheet { width: ${width}mm !important; height: calc(${height}mm - 0.2mm) !important; } }`,
  ]
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length)
  added = { sheet, count: rules.length }
}

const show = (choices: HTMLFormElement): void => {
  const size = choices.querySelector<HTMLSelectElement>('[name=size]')
  const ink = choices.querySelector<HTMLSelectElement>('[name=ink]')
  const option = size?.selectedOptions[0]
  if (!size || !ink || !option) return
  const { format = '', width = '', height = '' } = option.dataset
  page.dataset.size = size.value
  page.dataset.format = format
  page.dataset.ink = ink.value
  setPaper(width, height)
}

const fromAddress = (choices: HTMLFormElement): void => {
  const asked = new URLSearchParams(location.search)
  choices.querySelectorAll('select').forEach((select) => {
    const value = asked.get(select.name)
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value
  })
}

const intoAddress = (choices: HTMLFormElement): void => {
  const chosen = new URLSearchParams()
  choices.querySelectorAll('select').forEach((select) => {
    if (select.selectedIndex > 0) chosen.set(select.name, select.value)
  })
  const query = chosen.toString()
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`)
}

if (form) {
  fromAddress(form)
  show(form)
  form.addEventListener('change', () => {
    show(form)
    intoAddress(form)
  })
}
