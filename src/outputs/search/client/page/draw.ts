import { beijingDay, longDay } from '../../../../model/beijing-time.ts'
import type { DirectoryName, PageText } from '../../formats.ts'
import type { Choice } from './filters.ts'
import type { Piece } from './excerpt.ts'
import { eventWhen } from './event-when.ts'
import type { EventWhen } from './event-when.ts'
import { excerpt, marked } from './excerpt.ts'
import type { Phrase } from '../query.ts'

type Child = Node | string

/** An element with a class and children; text is always text, never markup. */
export const element = (tag: string, className: string, ...children: Child[]): HTMLElement => {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** Puts children in place of those that are there. */
export const fill = (parent: Element, ...children: Child[]): void => {
  parent.textContent = ''
  parent.append(...children)
}

/** What stands before the portal's own paths: its index has it too; nothing on a host of its own. */
const basePath = (): string => {
  const index = document.querySelector<HTMLElement>('[data-search]')?.dataset['index'] ?? ''
  return index.replace(/\/search\/index\/$/, '')
}

const link = (href: string, ...children: Child[]): HTMLElement => {
  const made = element('a', '', ...children)
  made.setAttribute('href', href.startsWith('/') ? `${basePath()}${href}` : href)
  return made
}

const drawPieces = (pieces: readonly Piece[]): Child[] =>
  pieces.map(({ text, marked: isHit }) => (isHit ? element('mark', '', text) : text))

/** One page of the list: title, what and when it is, and its own words around the hit. */
export const drawResult = (
  page: PageText,
  station: string | undefined,
  phrases: readonly Phrase[],
): HTMLElement => {
  const { warning, facts: when }: EventWhen = page.times
    ? eventWhen(page.times, beijingDay(new Date()))
    : { facts: page.day ? [longDay(page.day)] : [] }
  const facts = [page.kindLabel, station, ...when].filter((fact) => fact !== undefined)
  return element(
    'li',
    'search-result',
    element(
      'h2',
      'search-result__title',
      link(page.url, ...drawPieces(marked(page.title, phrases, page.simplified?.title))),
    ),
    element(
      'p',
      'search-result__facts',
      ...(warning ? [element('strong', 'search-result__warning', warning)] : []),
      ...facts.map((fact) => element('span', '', fact)),
    ),
    element('p', 'search-result__text', ...drawPieces(excerpt(page.text, phrases, page.simplified?.text))),
  )
}

/** A name that was asked for, straight to its page, with what people ask about a place: its page is the one link here. */
export const drawName = ({ name, kindLabel, url, details = [] }: DirectoryName): HTMLElement => {
  const facts = details.map(({ label, value }) =>
    element('div', '', element('dt', '', label), element('dd', '', value)),
  )
  return element(
    'li',
    'search-name',
    element('p', 'search-name__line', link(url ?? '', name), element('span', 'search-name__kind', kindLabel)),
    ...(facts.length > 0 ? [element('dl', 'search-name__details', ...facts)] : []),
  )
}

/** The way to what was typed, to the letter. */
export const drawInsisting = (query: string): HTMLElement =>
  link(`?${new URLSearchParams({ q: `“${query}”` })}`, `只找一字不差的“${query}”`)

/** A question that the reader may have meant. */
export const drawSimilar = (name: string): HTMLElement =>
  element('li', '', link(`?${new URLSearchParams({ q: name })}`, name))

/** Fills a list of choices; the first, empty one lifts the filter. */
export const drawChoices = (select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void => {
  const all = new Option(select.dataset['all'] ?? '', '')
  const options = choices.map(
    ({ value, label, count }) => new Option(`${label}（${count}）`, value, false, value === chosen),
  )
  const isGone = chosen !== '' && !choices.some(({ value }) => value === chosen)
  fill(select, all, ...options, ...(isGone ? [new Option(`${chosen}（0）`, chosen, false, true)] : []))
}
