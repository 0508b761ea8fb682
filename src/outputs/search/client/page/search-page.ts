import type { DirectoryName } from '../../formats.ts'
import { chosenFilters, filterNames, narrow } from './filters.ts'
import type { Filters } from './filters.ts'
import { SearchLibrary } from '../library.ts'
import { statusMessage, wayToInsist } from './messages.ts'
import { keepPlace, keptPlace } from './kept-place.ts'
import { moveByArrows } from './moving-through.ts'
import { Patience } from '../fetching/patience.ts'
import { FIRST_SHOWN, Search } from '../search.ts'
import type { Answer } from '../answering.ts'
import { SearchView } from './search-view.ts'
import { FAILED_MESSAGE, limitsMessage, NAMES_ONLY_MESSAGE, SEARCHING_MESSAGE } from '../unavailable.ts'
import { Address } from './url-state.ts'

/** Results shown at a press. */
const MORE = 20
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
  #shown = FIRST_SHOWN
  /** Where the reader was before, until the results are there again. */
  #top: number | undefined
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
    keepPlace(() => this.#shown)
    this.#takeUp(typedBefore)
  }

  #listen(): void {
    const { form, input, more } = this.#view
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
    for (const name of filterNames) {
      this.#view.select(name).addEventListener('change', () => this.#filter())
    }
    window.addEventListener('popstate', () => this.#readAddress())
    moveByArrows(input, () => this.#view.resultLinks())
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
    const place = keptPlace()
    this.#start(query)
    if (place === undefined || query === '') return
    this.#shown = place.shown
    this.#top = place.top
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
    this.#shown = FIRST_SHOWN
    this.#address.overwrite({ query: this.#query, filters: this.#filters })
    void this.#showAnswer(this.#question).catch((reason) => this.#fail(reason, this.#question))
  }

  #start(query: string): void {
    this.#query = query
    this.#answer = undefined
    this.#isLost = false
    this.#names = []
    this.#top = undefined
    this.#shown = FIRST_SHOWN
    const question = ++this.#question
    this.#drawing++
    this.#view.clear({ isAsked: query !== '' })
    if (query === '') return this.#view.tell('idle', '')
    this.#view.tell('searching', SEARCHING_MESSAGE)
    void this.#run(query, question)
  }

  async #run(query: string, question: number): Promise<void> {
    this.#patience.begin()
    try {
      const finding = this.#search.find(query)
      // Waited for below; until then a failure must not count as one that nobody heeds.
      finding.catch(() => undefined)
      const names = await this.#search.names(query)
      if (question !== this.#question) return
      this.#names = names
      this.#showNames()
      const answer = await finding
      if (question !== this.#question) return
      this.#answer = answer
      if (answer.names.length > 0) this.#names = answer.names
      await this.#showAnswer(question)
    } catch (reason) {
      await this.#fail(reason, question)
    } finally {
      if (question === this.#question) this.#patience.end()
    }
  }

  /** Without the full text the directory still answers. */
  async #fail(reason: unknown, question: number): Promise<void> {
    console.error(reason)
    const names = await this.#search.namesAlone(this.#query)
    if (question !== this.#question) return
    this.#isLost = true
    this.#view.showNames(names)
    this.#view.showLists()
    this.#view.tell('done', names.length > 0 ? NAMES_ONLY_MESSAGE : FAILED_MESSAGE)
  }

  #showNames(): void {
    this.#view.showNames(this.#isNarrowed() ? [] : this.#names)
  }

  #isNarrowed(): boolean {
    return Object.keys(this.#filters).length > 0
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
    this.#view.showInsisting(wayToInsist(this.#query, answer))
    this.#view.say(statusMessage(this.#query, answer, count, missing))
    this.#isLost = missing > 0 || limitsMessage(answer.limits) !== ''
    this.#view.setState('done')
    if (this.#top !== undefined) window.scrollTo(0, this.#top)
    this.#top = undefined
  }

  /** The list grows; focus goes to the first new result, where a reader without a mouse goes on. */
  async #showMore(): Promise<void> {
    const before = this.#view.resultLinks().length
    this.#shown += MORE
    await this.#showAnswer(this.#question)
    this.#view.resultLinks()[before]?.focus()
  }
}
