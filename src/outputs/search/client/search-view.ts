import type { DirectoryName } from '../formats.ts'
import { drawChoices, drawName, drawResult, drawSimilar } from './draw.ts'
import { choicesOf, filterNames } from './filters.ts'
import type { FilterName, Filters } from './filters.ts'
import type { Found } from './ranking.ts'
import type { Answer } from './search.ts'

const part = <T extends Element>(root: Element, name: string): T => {
  const found = root.querySelector<T>(`[data-search-${name}]`)
  if (found === null) throw new Error(`The search page lacks data-search-${name}`)
  return found
}

/** The search page's parts, and how each is filled. */
export class SearchView {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly more: HTMLButtonElement
  readonly older: HTMLButtonElement
  readonly #root: HTMLElement

  constructor(root: HTMLElement) {
    this.#root = root
    this.form = part(root, 'form')
    this.input = part(root, 'input')
    this.more = part(root, 'more')
    this.older = part(root, 'older')
  }

  select(name: FilterName): HTMLSelectElement {
    return part(this.#root, `filter="${name}"`)
  }

  resultLinks(): HTMLElement[] {
    return [...part(this.#root, 'list').querySelectorAll<HTMLElement>('a')]
  }

  /** On a phone the keyboard would cover what was found. */
  putKeyboardAway(): void {
    if (matchMedia('(pointer: coarse)').matches) this.input.blur()
  }

  /** `idle`, `searching` or `done`; set last, when everything else stands. */
  setState(state: 'idle' | 'searching' | 'done'): void {
    part<HTMLElement>(this.#root, 'results').dataset['searchState'] = state
  }

  say(message: string): void {
    const status = part(this.#root, 'status')
    if (status.textContent !== message) status.textContent = message
  }

  showNames(names: readonly DirectoryName[]): void {
    part(this.#root, 'names').replaceChildren(...names.map(drawName))
  }

  clear(): void {
    part(this.#root, 'list').replaceChildren()
    part<HTMLElement>(this.#root, 'filters').hidden = true
    part<HTMLElement>(this.#root, 'help').hidden = true
    this.more.hidden = true
    this.older.hidden = true
  }

  /** Shows the first results; `isStale` stops a slow drawing that the reader has overtaken. */
  async showResults(
    found: readonly Found[],
    { phrases }: Answer,
    names: readonly DirectoryName[],
    isStale: () => boolean,
  ): Promise<void> {
    const pages = await Promise.all(found.map(({ hit }) => hit.shard.textOf(hit.row)))
    if (isStale()) return
    const shown = new Set(names.map(({ url }) => url))
    const fresh = pages.filter(({ url }) => !shown.has(url))
    part(this.#root, 'list').replaceChildren(...fresh.map((page) => drawResult(page, phrases)))
  }

  showFilters(found: readonly Found[], filters: Filters): void {
    const isNarrowed = filterNames.some((name) => filters[name] !== undefined)
    part<HTMLElement>(this.#root, 'filters').hidden = found.length < 2 && !isNarrowed
    for (const name of filterNames) {
      const choices = choicesOf(found, name, filters)
      const chosen = filters[name] ?? ''
      const select = this.select(name)
      drawChoices(select, choices, chosen)
      const field = select.closest('label')
      if (field !== null) field.hidden = choices.length < 2 && chosen === ''
    }
  }

  /** Shows how to go on, with names the reader may have meant; hides it when there is nothing to help with. */
  showHelp(similar: readonly string[] | undefined): void {
    part<HTMLElement>(this.#root, 'help').hidden = similar === undefined
    part<HTMLElement>(this.#root, 'similar').hidden = similar === undefined || similar.length === 0
    part(this.#root, 'similar-list').replaceChildren(...(similar ?? []).map(drawSimilar))
  }
}
