import type { DirectoryName } from '../../formats.ts'
import { chosenFilters, filterNames, narrow } from './filters.ts'
import type { Filters } from './filters.ts'
import { SearchLibrary } from '../library.ts'
import { statusMessage, wayToInsist } from './messages.ts'
import { keepPlace, keptPlace } from './kept-place.ts'
import { moveByArrows } from './moving-through.ts'
import type { OnTheWay } from '../fetching/packs.ts'
import { takeOver } from '../fetching/packs.ts'
import { Patience } from '../fetching/patience.ts'
import { FIRST_SEEN, FIRST_SHOWN, Search } from '../search.ts'
import type { Answer } from '../answering.ts'
import { SearchView } from './search-view.ts'
import { FAILED_MESSAGE, limitsMessage, NAMES_ONLY_MESSAGE, SEARCHING_MESSAGE } from '../unavailable.ts'
import { Typing } from './typing.ts'
import { Address } from './url-state.ts'

/** Results shown at a press. */
const MORE = 20

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
  /** Something did not arrive. */
  #isLost = false
  readonly #typing: Typing
  readonly #patience = new Patience((message) => this.#view.say(message))

  /** @param onTheWay what is being fetched already */
  constructor(root: HTMLElement, onTheWay: OnTheWay) {
    takeOver(onTheWay)
    this.#view = new SearchView(root)
    this.#search = new Search(new SearchLibrary(new URL(root.dataset['index'] ?? '', location.href)))
    this.#search.prepare()
    const typedBefore = this.#view.input.value
    this.#typing = new Typing(this.#view.input, () => this.#ask({ isWhole: false }))
    this.#listen()
    this.#readAddress()
    keepPlace(() => this.#shown)
    // While this module was on its way.
    if (this.#query === '' && typedBefore !== '') this.#typing.takeUp(typedBefore)
  }

  #listen(): void {
    const { form, input, more } = this.#view
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#view.putKeyboardAway()
      this.#ask({ isWhole: true })
    })
    more.addEventListener('click', () => void this.#showMore())
    for (const name of filterNames) this.#view.select(name).addEventListener('change', () => this.#filter())
    window.addEventListener('popstate', () => this.#readAddress())
    moveByArrows(input, () => this.#view.resultLinks())
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
    this.#typing.stop()
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
      const naming = this.#search.names(query)
      // Names stand above: they come first, or what is read already would move.
      const showFirst = (first: Answer) => void naming.then(() => this.#showFirst(first, question))
      const finding = this.#search.find(query, showFirst)
      // Waited for below; until then a failure must not count as one that nobody heeds.
      finding.catch(() => undefined)
      const names = await naming
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

  /** What fills the screen, while the words of the other results are on their way. */
  async #showFirst(answer: Answer, question: number): Promise<void> {
    if (question !== this.#question || this.#answer !== undefined || this.#isNarrowed()) return
    if (answer.names.length > 0) this.#names = answer.names
    this.#showNames()
    // Before the list: some answers take three lines, and would move it.
    this.#view.say(statusMessage(this.#query, answer, answer.found.length, 0))
    // Where none arrived, the whole answer says so.
    await this.#draw(answer, FIRST_SEEN).catch(() => 0)
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

  async #draw(answer: Answer, most: number): Promise<number> {
    const drawing = ++this.#drawing
    const found = narrow(answer.found, this.#filters).slice(0, most)
    const names = this.#isNarrowed() ? [] : this.#names
    return this.#view.showResults(found, answer, names, () => drawing !== this.#drawing)
  }

  async #showAnswer(question: number): Promise<void> {
    const answer = this.#answer
    if (answer === undefined || question !== this.#question) return
    const count = narrow(answer.found, this.#filters).length
    this.#showNames()
    const missing = await this.#draw(answer, this.#shown)
    if (question !== this.#question) return
    this.#view.offerMore(Math.min(MORE, count - this.#shown))
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
