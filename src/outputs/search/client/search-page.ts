import type { DirectoryName } from '../formats.ts'
import { filterNames, narrow } from './filters.ts'
import type { Filters } from './filters.ts'
import { SearchLibrary } from './library.ts'
import { answerMessage, FAILED_MESSAGE, progressMessage } from './messages.ts'
import { NoLongerAsked, Search } from './search.ts'
import type { Answer } from './search.ts'
import { SearchView } from './search-view.ts'
import { readState, stateAddress } from './url-state.ts'

/** Results shown at a time. */
const PAGE = 20
/** How long typing must rest before it counts as a question, in ms. */
const REST = 600

/** The search page: reads questions from the form and the address, and shows what they lead to. */
export class SearchPage {
  readonly #view: SearchView
  readonly #search: Search
  #query = ''
  #filters: Filters = {}
  #answer: Answer | undefined
  #names: DirectoryName[] = []
  #shown = PAGE
  /** Counts up with every question and every drawing: an older one that comes late is dropped. */
  #question = 0
  #drawing = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(root: HTMLElement) {
    this.#view = new SearchView(root)
    this.#search = new Search(new SearchLibrary(new URL(root.dataset['index'] ?? '', location.href)))
    this.#search.prepare()
    const typedBefore = this.#view.input.value
    this.#listen()
    this.#readAddress()
    if (this.#query === '' && typedBefore !== '') this.#takeUp(typedBefore)
  }

  #listen(): void {
    const { form, input, more } = this.#view
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#ask('push')
    })
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return
      this.#typed()
    })
    input.addEventListener('compositionend', () => this.#typed())
    more.addEventListener('click', () => void this.#showMore())
    for (const name of filterNames) {
      this.#view.select(name).addEventListener('change', () => this.#filter())
    }
    window.addEventListener('popstate', () => this.#readAddress())
  }

  #typed(): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#ask('replace'), REST)
  }

  /** The reader typed while this module was on its way. */
  #takeUp(typed: string): void {
    this.#view.input.value = typed
    this.#typed()
  }

  #readAddress(): void {
    const { query, filters } = readState(location.search)
    this.#view.input.value = query
    this.#filters = filters
    this.#start(query)
  }

  #ask(how: 'push' | 'replace'): void {
    clearTimeout(this.#rest)
    const query = this.#view.input.value.trim()
    if (query === this.#query && this.#answer !== undefined) return
    this.#filters = {}
    this.#start(query)
    this.#writeAddress(how)
  }

  #filter(): void {
    const chosen = filterNames.map((name) => [name, this.#view.select(name).value])
    this.#filters = Object.fromEntries(chosen.filter(([, value]) => value !== ''))
    this.#shown = PAGE
    this.#writeAddress('replace')
    void this.#showAnswer(this.#question)
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const address = location.pathname + stateAddress({ query: this.#query, filters: this.#filters })
    if (how === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  #start(query: string): void {
    this.#query = query
    this.#answer = undefined
    this.#names = []
    this.#shown = PAGE
    const question = ++this.#question
    this.#drawing++
    this.#view.clear()
    this.#view.showNames([])
    if (query === '') {
      this.#view.say('')
      return this.#view.setState('idle')
    }
    this.#view.setState('searching')
    this.#view.say(progressMessage(0))
    void this.#run(query, question)
  }

  async #run(query: string, question: number): Promise<void> {
    try {
      await this.#answerByName(query, question)
      this.#answer = await this.#search.find(query, (partial) => this.#progress(partial, question))
      await this.#showAnswer(question)
    } catch (reason) {
      if (reason instanceof NoLongerAsked) return
      console.error(reason)
      this.#view.say(FAILED_MESSAGE)
      this.#view.showHelp({ found: [], step: undefined, phrases: [], similar: [] })
      this.#view.setState('done')
    }
  }

  async #answerByName(query: string, question: number): Promise<void> {
    const names = await this.#search.names(query)
    if (question !== this.#question) throw new NoLongerAsked()
    this.#names = names
    this.#showNames()
  }

  #showNames(): void {
    this.#view.showNames(this.#isNarrowed() ? [] : this.#names)
  }

  #isNarrowed(): boolean {
    return Object.keys(this.#filters).length > 0
  }

  #progress(partial: Answer, question: number): boolean {
    if (question !== this.#question) return false
    this.#view.say(progressMessage(partial.found.length))
    if (partial.found.length > 0) void this.#draw(partial)
    return true
  }

  async #draw(answer: Answer): Promise<void> {
    const drawing = ++this.#drawing
    const found = narrow(answer.found, this.#filters).slice(0, this.#shown)
    const names = this.#isNarrowed() ? [] : this.#names
    await this.#view.showResults(found, answer, names, () => drawing !== this.#drawing)
  }

  async #showAnswer(question: number): Promise<void> {
    const answer = this.#answer
    if (answer === undefined || question !== this.#question) return
    const count = narrow(answer.found, this.#filters).length
    this.#showNames()
    await this.#draw(answer)
    if (question !== this.#question) return
    this.#view.more.hidden = count <= this.#shown
    this.#view.showFilters(answer.found, this.#filters)
    this.#view.showHelp(count === 0 ? answer : undefined)
    this.#view.say(answerMessage(this.#query, answer, count))
    this.#view.setState('done')
  }

  /** The list grows; focus goes to the first new result, where a reader without a mouse goes on. */
  async #showMore(): Promise<void> {
    const before = document.querySelectorAll('[data-search-list] a').length
    this.#shown += PAGE
    await this.#showAnswer(this.#question)
    document.querySelectorAll<HTMLElement>('[data-search-list] a')[before]?.focus()
  }
}
