/**
 * What the search page loads at once: next to nothing. The search itself comes when a reader touches the field, or
 * arrives with a question in the address; when it does not come, the page says so.
 */
import { fetchFirstWave } from '../fetching/first-wave.ts'
import { within } from '../fetching/time-limit.ts'
import {
  FAILED_MESSAGE,
  SCRIPT_LIMIT_IN_MS,
  SEARCHING_MESSAGE,
  SLOW_AFTER_IN_MS,
  SLOW_MESSAGE,
} from '../unavailable.ts'

const hasQuestion = (): boolean => new URLSearchParams(location.search).has('q')

class SearchStart {
  readonly #root: HTMLElement
  #isStarted = false

  constructor(root: HTMLElement) {
    this.#root = root
    const form = root.querySelector('form')
    for (const event of ['focusin', 'input', 'submit']) form?.addEventListener(event, () => void this.#load())
    if (hasQuestion()) void this.#load()
  }

  async #load(): Promise<void> {
    if (this.#isStarted) return
    this.#isStarted = true
    // What does not arrive is asked for again by the search itself, which says so.
    fetchFirstWave(new URL(this.#root.dataset['index'] ?? '', location.href)).catch(() => undefined)
    if (hasQuestion()) this.#show('searching', SEARCHING_MESSAGE)
    const slow = setTimeout(() => hasQuestion() && this.#show('searching', SLOW_MESSAGE), SLOW_AFTER_IN_MS)
    try {
      const { SearchPage } = await within(SCRIPT_LIMIT_IN_MS, 'search', import('./search-page.ts'))
      new SearchPage(this.#root)
    } catch (reason) {
      console.error(reason)
      // The form is a plain one: sent again, it opens this page again, and with it fetches what is missing.
      this.#show('done', FAILED_MESSAGE)
    } finally {
      clearTimeout(slow)
    }
  }

  #show(state: 'searching' | 'done', message: string): void {
    const [status, results, help] = ['status', 'results', 'help'].map((name) =>
      this.#root.querySelector<HTMLElement>(`[data-search-${name}]`),
    )
    if (status) status.textContent = message
    if (results) results.dataset['searchState'] = state
    if (help) help.hidden = state === 'searching'
  }
}

document.querySelectorAll<HTMLElement>('[data-search]').forEach((root) => new SearchStart(root))
