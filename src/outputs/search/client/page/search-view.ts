import type { DirectoryName, PageText } from '../../formats.ts'
import { drawChoices, drawInsisting, drawName, drawResult, drawSimilar, fill } from './draw.ts'
import { choicesOf, filterNames } from './filters.ts'
import type { FilterName, Filters } from './filters.ts'
import type { Found } from '../ranking.ts'
import type { Answer } from '../answering.ts'

const part = <T extends Element>(root: Element, name: string): T => {
  const found = root.querySelector<T>(`[data-search-${name}]`)
  if (found === null) throw new Error(`The search page lacks data-search-${name}`)
  return found
}

/** What a result shows. */
interface PageShown {
  text: PageText
  station: string | undefined
}

/** What is shown of a found page; nothing when its words did not arrive. */
const pageOf = async ({ hit, facts }: Found): Promise<PageShown | undefined> => {
  const text = await hit.volume.textOf(hit.row).catch(() => undefined)
  return text && { text, station: facts.station?.label }
}

/** The search page's parts, and how each is filled. */
export class SearchView {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly more: HTMLButtonElement
  readonly #root: HTMLElement
  #names: readonly DirectoryName[] = []
  /** What the list holds, and for which question. */
  #drawn: { phrases: Answer['phrases']; urls: readonly string[] } = { phrases: [], urls: [] }

  constructor(root: HTMLElement) {
    this.#root = root
    this.form = part(root, 'form')
    this.input = part(root, 'input')
    this.more = part(root, 'more')
  }

  select(name: FilterName): HTMLSelectElement {
    return part(this.#root, `filter="${name}"`)
  }

  /** Says how many come next; none is offered where nothing is left. */
  offerMore(next: number): void {
    this.more.hidden = next <= 0
    this.more.textContent = `再看 ${next} 条`
  }

  resultLinks(): HTMLElement[] {
    return [...part(this.#root, 'results').querySelectorAll<HTMLElement>('a')]
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

  /** What is said of a question, and how far it is. */
  tell(state: 'idle' | 'searching' | 'done', message: string): void {
    this.say(message)
    this.setState(state)
  }

  showNames(names: readonly DirectoryName[]): void {
    const isSame = names.length === this.#names.length && names.every((name, at) => name === this.#names[at])
    if (!isSame) fill(part(this.#root, 'names'), ...names.map(drawName))
    this.#names = names
  }

  /** @param isAsked whether a question follows: its filters keep their place from now on, so that nothing jumps */
  clear({ isAsked }: { isAsked: boolean }): void {
    this.#drawList([], [])
    this.showNames([])
    part<HTMLElement>(this.#root, 'filters').hidden = !isAsked
    part(this.#root, 'filters').classList.remove('search-filters--needless')
    part(this.#root, 'chosen').textContent = ''
    part<HTMLElement>(this.#root, 'help').hidden = isAsked
    part<HTMLElement>(this.#root, 'tips').hidden = true
    part<HTMLElement>(this.#root, 'insist').hidden = true
    for (const name of filterNames) this.select(name).disabled = true
    this.more.hidden = true
  }

  /**
   * Shows the first results; `isStale` stops a slow drawing that the reader has overtaken.
   * @returns how many have no words to show, because they did not arrive
   * @throws Error when none arrived
   */
  async showResults(
    found: readonly Found[],
    { phrases }: Answer,
    names: readonly DirectoryName[],
    isStale: () => boolean,
  ): Promise<number> {
    const pages = (await Promise.all(found.map(pageOf))).filter((page) => page !== undefined)
    if (isStale()) return 0
    if (pages.length === 0 && found.length > 0) throw new Error('No page arrived')
    const shown = new Set(names.map(({ url }) => url))
    const fresh = pages.filter(({ text }) => !shown.has(text.url))
    this.#drawList(fresh, phrases)
    return found.length - pages.length
  }

  /** What stands already stays, and the place of whoever is reading it. */
  #drawList(pages: readonly PageShown[], phrases: Answer['phrases']): void {
    const list = part(this.#root, 'list')
    const { phrases: drawnFor, urls } = this.#drawn
    const isMore = drawnFor === phrases && urls.every((url, at) => pages[at]?.text.url === url)
    if (!isMore) fill(list)
    const more = isMore ? pages.slice(urls.length) : pages
    list.append(...more.map(({ text, station }) => drawResult(text, station, phrases)))
    this.#drawn = { phrases, urls: pages.map(({ text }) => text.url) }
  }

  showFilters(found: readonly Found[], filters: Filters): void {
    const isNarrowed = filterNames.some((name) => filters[name] !== undefined)
    part(this.#root, 'filters').classList.toggle('search-filters--needless', found.length < 2 && !isNarrowed)
    for (const name of filterNames) {
      const choices = choicesOf(found, name, filters)
      const chosen = filters[name] ?? ''
      const select = this.select(name)
      drawChoices(select, choices, chosen)
      // Not hidden: what stands below would move.
      select.disabled = choices.length < 2 && chosen === ''
    }
    this.#tellChosen()
  }

  /** The filters are folded: what they leave out must be seen nevertheless. */
  #tellChosen(): void {
    const chosen = filterNames.map((name) => this.select(name)).filter(({ value }) => value !== '')
    const labels = chosen.map(
      ({ selectedOptions }) => selectedOptions[0]?.label.replace(/（\d+）$/, '') ?? '',
    )
    part(this.#root, 'chosen').textContent = labels.length > 0 ? `只看：${labels.join('、')}` : ''
  }

  /** @param query what to search to the letter; nothing where that was done */
  showInsisting(query: string | undefined): void {
    const way = part<HTMLElement>(this.#root, 'insist')
    way.hidden = query === undefined
    fill(way, ...(query === undefined ? [] : [drawInsisting(query)]))
  }

  /** Says where else to look, when the search itself failed. */
  showLists(): void {
    part<HTMLElement>(this.#root, 'filters').hidden = true
    part<HTMLElement>(this.#root, 'help').hidden = false
  }

  /** Shows how to go on, with names the reader may have meant; hides it when there is nothing to help with. */
  showHelp(similar: readonly string[] | undefined): void {
    part<HTMLElement>(this.#root, 'help').hidden = similar === undefined
    part<HTMLElement>(this.#root, 'tips').hidden = similar === undefined
    part<HTMLElement>(this.#root, 'similar').hidden = similar === undefined || similar.length === 0
    fill(part(this.#root, 'similar-list'), ...(similar ?? []).map(drawSimilar))
  }
}
