import type { DirectoryName } from '../formats.ts'
import { chosenFilters, filterNames, narrow } from './filters.ts'
import type { Filters } from './filters.ts'
import { SearchLibrary } from './library.ts'
import { progressMessage, statusMessage } from './messages.ts'
import { Patience } from './fetching/patience.ts'
import { ENOUGH, NoLongerAsked, Search } from './search.ts'
import type { Answer } from './search.ts'
import { SearchView } from './search-view.ts'
import { FAILED_MESSAGE, limitsMessage } from './unavailable.ts'
import { Address } from './url-state.ts'

/** Results shown at a time. */
const PAGE = 20
/** How long typing must rest before it counts as a question. */
const REST_IN_MS = 600

/** The search page: reads questions from the form and the address, and shows what they lead to. */
export class SearchPage {
  readonly #view: SearchView
  readonly #search: Search
  readonly #address = new Address()
  #query = ''
  #filters: Filters = {}
  #answer: Answer | undefined
  #names: DirectoryName[] = []
  #shown = PAGE
  #enough = ENOUGH
  /** Counts up with every question and every drawing: an older one that comes late is dropped. */
  #question = 0
  #drawing = 0
  /** Something did not arrive: the same question may be asked again. */
  #isLost = false
  #rest: ReturnType<typeof setTimeout> | undefined
  readonly #patience = new Patience((message) => this.#view.say(message))

  constructor(root: HTMLElement) {
    this.#view = new SearchView(root)
    this.#search = new Search(new SearchLibrary(new URL(root.dataset['index'] ?? '', location.href)))
    this.#search.prepare()
    const typedBefore = this.#view.input.value
    this.#listen()
    this.#readAddress()
    this.#takeUp(typedBefore)
  }

  #listen(): void {
    const { form, input, more, older } = this.#view
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#view.putKeyboardAway()
      this.#ask({ isWhole: true })
    })
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return
      this.#typed()
    })
    input.addEventListener('compositionend', () => this.#typed())
    more.addEventListener('click', () => void this.#showMore())
    older.addEventListener('click', () => this.#searchOlder())
    for (const name of filterNames) {
      this.#view.select(name).addEventListener('change', () => this.#filter())
    }
    window.addEventListener('popstate', () => this.#readAddress())
  }

  #typed(): void {
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#ask({ isWhole: false }), REST_IN_MS)
  }

  /** The reader may have typed while this module was on its way. */
  #takeUp(typed: string): void {
    if (this.#query !== '' || typed === '') return
    this.#view.input.value = typed
    this.#typed()
  }

  #readAddress(): void {
    const { query, filters } = this.#address.read()
    this.#view.input.value = query
    this.#filters = filters
    this.#start(query)
  }

  #ask({ isWhole }: { isWhole: boolean }): void {
    clearTimeout(this.#rest)
    const query = this.#view.input.value.trim()
    if (query === this.#query && !this.#isLost) return
    if (query === this.#query) this.#search.startOver()
    this.#filters = {}
    this.#start(query)
    this.#address.writeQuestion({ query, filters: {} }, isWhole)
  }

  #filter(): void {
    this.#filters = chosenFilters((name) => this.#view.select(name).value)
    this.#shown = PAGE
    this.#address.overwrite({ query: this.#query, filters: this.#filters })
    // A filter must choose from everything: what was left out as too much may be the very thing.
    if (this.#answer?.cutShort === true) this.#searchOlder()
    else this.#showAnswer(this.#question).catch((reason) => this.#fail(reason))
  }

  #searchOlder(): void {
    this.#enough = Infinity
    this.#view.older.hidden = true
    this.#view.setState('searching')
    void this.#run(this.#query, ++this.#question)
  }

  #start(query: string): void {
    this.#query = query
    this.#answer = undefined
    this.#isLost = false
    this.#names = []
    this.#shown = PAGE
    this.#enough = ENOUGH
    const question = ++this.#question
    this.#drawing++
    this.#view.clear({ isAsked: query !== '' })
    if (query === '') return this.#view.tell('idle', '')
    this.#view.tell('searching', progressMessage(0))
    void this.#run(query, question)
  }

  async #run(query: string, question: number): Promise<void> {
    this.#patience.begin()
    try {
      const names = await this.#search.names(query)
      if (question !== this.#question) return
      this.#names = names
      this.#showNames()
      const onProgress = (partial: Answer) => this.#progress(partial, question)
      const answer = await this.#search.find(query, onProgress, this.#enough)
      if (question !== this.#question) return
      this.#answer = answer
      await this.#showAnswer(question)
    } catch (reason) {
      if (!(reason instanceof NoLongerAsked) && question === this.#question) this.#fail(reason)
    } finally {
      if (question === this.#question) this.#patience.end()
    }
  }

  #fail(reason: unknown): void {
    console.error(reason)
    this.#isLost = true
    this.#view.showLists()
    this.#view.tell('done', FAILED_MESSAGE)
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
    // Should this fail, the last drawing fails too and says so.
    if (partial.found.length > 0) this.#draw(partial).catch(() => undefined)
    return true
  }

  async #draw(answer: Answer): Promise<number> {
    const drawing = ++this.#drawing
    const found = narrow(answer.found, this.#filters).slice(0, this.#shown)
    const names = this.#isNarrowed() ? [] : this.#names
    return this.#view.showResults(found, answer, names, () => drawing !== this.#drawing)
  }

  async #showAnswer(question: number): Promise<void> {
    const answer = this.#answer
    if (answer === undefined || question !== this.#question) return
    const count = narrow(answer.found, this.#filters).length
    this.#showNames()
    const missing = await this.#draw(answer)
    if (question !== this.#question) return
    this.#view.more.hidden = count <= this.#shown
    this.#view.showFilters(answer.found, this.#filters)
    this.#view.showHelp(count === 0 ? answer.similar : undefined)
    this.#view.older.hidden = !answer.cutShort
    this.#view.say(statusMessage(this.#query, answer, count, missing))
    this.#isLost = missing > 0 || limitsMessage(answer.limits) !== ''
    this.#view.setState('done')
  }

  /** The list grows; focus goes to the first new result, where a reader without a mouse goes on. */
  async #showMore(): Promise<void> {
    const before = this.#view.resultLinks().length
    this.#shown += PAGE
    await this.#showAnswer(this.#question)
    this.#view.resultLinks()[before]?.focus()
  }
}
