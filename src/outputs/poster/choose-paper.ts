/** Size, colour and way of printing of a poster: a choice on its page, kept in the address so that it can be shared. */
import { layOut, sheetsTaken } from './laying/lay-out.ts'
import {
  canBeLaid,
  isLayingWay,
  layingWays,
  type LayingWay,
  type SizeInMm,
} from '../../model/posters/laying-ways.ts'

const page = document.documentElement
const form = document.querySelector<HTMLFormElement>('[data-paper-choices]')

/** A page may carry no styles in itself, but may add rules to a sheet that it has: the last, whose rules are the strongest. */
const paperRules = (): CSSStyleSheet | undefined =>
  [...document.styleSheets]
    .filter(({ href }) => href !== null && href.startsWith(location.origin))
    .slice(-1)[0]

let added: { sheet: CSSStyleSheet; count: number } | undefined

/** Paper in a printer has no other way to be told its size. */
const setPaper = ({ width, height }: SizeInMm): void => {
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

/** A way that a size cannot be laid out in is no choice; of others it is said how many sheets of paper they take. */
const nameWays = (select: HTMLSelectElement, poster: SizeInMm, format: string): void => {
  for (const option of [...select.options]) {
    if (!isLayingWay(option.value)) continue
    option.disabled = !canBeLaid(option.value, poster, format)
    const count = option.disabled ? 1 : sheetsTaken(option.value, poster)
    option.textContent = layingWays[option.value] + (count > 1 ? `（${count} 张）` : '')
  }
}

const wayOf = (select: HTMLSelectElement, poster: SizeInMm, format: string): LayingWay => {
  const chosen = select.value
  if (isLayingWay(chosen) && canBeLaid(chosen, poster, format)) return chosen
  select.selectedIndex = 0
  return 'whole'
}

const tell = (words: string): void => {
  const note = document.querySelector('[data-laying-note]')
  if (note) note.textContent = words
}

const show = (choices: HTMLFormElement): void => {
  const size = choices.querySelector<HTMLSelectElement>('[name=size]')
  const ink = choices.querySelector<HTMLSelectElement>('[name=ink]')
  const way = choices.querySelector<HTMLSelectElement>('[name=way]')
  const option = size?.selectedOptions[0]
  if (!size || !ink || !way || !option) return
  const { format = '', width = '', height = '' } = option.dataset
  const poster = { width: Number(width), height: Number(height) }
  page.dataset.size = size.value
  page.dataset.format = format
  page.dataset.ink = ink.value
  nameWays(way, poster, format)
  const chosen = wayOf(way, poster, format)
  page.dataset.way = chosen
  const laid = layOut(chosen, poster)
  setPaper(laid.paper)
  tell(laid.words)
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
