/**
 * What the search page runs at once, as soon as it is there: next to nothing. The search itself begins when a reader
 * touches the field, or arrives with a question in the address; when it does not come, the page says so.
 */
import { startPickStation } from '../../../reader/pick-station.ts'
import { fetchFirstWave } from '../fetching/first-wave.ts'
import type { OnTheWay } from '../fetching/packs.ts'
import { within } from '../fetching/time-limit.ts'
import {
  FAILED_MESSAGE,
  SCRIPT_LIMIT_IN_MS,
  SEARCHING_MESSAGE,
  SLOW_AFTER_IN_MS,
  SLOW_MESSAGE,
} from '../unavailable.ts'
import type { SearchPage } from './search-page.ts'

/** Where the search index lies, and the search itself: `SearchStart.astro` names both in the head of the page. */
const indexAddress = (): URL => {
  const own = document.querySelector<HTMLScriptElement>('[data-search-start]')
  return new URL(own?.dataset['searchStart'] ?? '', location.href)
}
const scriptAddress = (): string =>
  document.querySelector<HTMLLinkElement>('[data-search-script]')?.href ?? ''

/** The list of parts, which a release writes there (`search-page.ts`). */
const writtenManifest = (): string | undefined =>
  document.querySelector('script[data-search-manifest]')?.textContent ?? undefined

/** @throws Error where it does not arrive */
const loadSearch = async (): Promise<typeof SearchPage> => {
  await import(/* @vite-ignore */ scriptAddress())
  if (window.searchPage === undefined) throw new Error('Something else came than the search')
  return window.searchPage
}

const question = (): string => new URLSearchParams(location.search).get('q') ?? ''

/** The search on its way: its script, and what the first answer needs. */
class Arrival {
  readonly onTheWay: OnTheWay = new Map()
  readonly search: Promise<typeof SearchPage>

  /** What of the first answer does not arrive is asked for again by the search itself, which says so. */
  constructor() {
    const wave = { index: indexAddress(), written: writtenManifest(), question: question() }
    fetchFirstWave(wave, this.onTheWay).catch(() => undefined)
    this.search = within(SCRIPT_LIMIT_IN_MS, 'search', loadSearch())
    // Until the page stands, a failure must not count as one that nobody heeds.
    this.search.catch(() => undefined)
  }
}

class SearchStart {
  readonly #root: HTMLElement
  #isOpen = false

  constructor(root: HTMLElement, arrival: Arrival | undefined) {
    this.#root = root
    const form = root.querySelector('form')
    for (const event of ['focusin', 'input', 'submit']) form?.addEventListener(event, () => this.#touched())
    if (arrival !== undefined) void this.#open(arrival)
  }

  #touched(): void {
    if (!this.#isOpen) void this.#open(new Arrival())
  }

  async #open(arrival: Arrival): Promise<void> {
    this.#isOpen = true
    if (question() !== '') this.#show('searching', SEARCHING_MESSAGE)
    const tellSlow = () => question() !== '' && this.#show('searching', SLOW_MESSAGE)
    const slow = setTimeout(tellSlow, SLOW_AFTER_IN_MS)
    try {
      const Search = await arrival.search
      new Search(this.#root, arrival.onTheWay)
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

const arrival = question() === '' ? undefined : new Arrival()
const begin = () => {
  document.querySelectorAll<HTMLElement>('[data-search]').forEach((root) => new SearchStart(root, arrival))
  // A place that is found may be the one that is picked (`PickFrom.astro`).
  startPickStation()
}

// Read to its end: not before the scripts of other parts have run as well, for which the end of loading would wait.
if (document.readyState === 'loading') document.addEventListener('readystatechange', begin, { once: true })
else begin()
