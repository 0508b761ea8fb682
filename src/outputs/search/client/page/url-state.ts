import { chosenFilters, filterNames } from './filters.ts'
import type { Filters } from './filters.ts'

/** What the search page shows, as far as its address can say it. */
export interface SearchState {
  query: string
  filters: Filters
}

/** Reads `?q=义诊&year=2026`. */
export const readState = (search: string): SearchState => {
  const parameters = new URLSearchParams(search)
  return {
    query: parameters.get('q') ?? '',
    filters: chosenFilters((name) => parameters.get(name) ?? ''),
  }
}

/** The address of a state, from the `?` on; a page without a question has none. */
export const stateAddress = ({ query, filters }: SearchState): string => {
  if (query === '') return ''
  const chosen = filterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [[name, value]]
  })
  return `?${new URLSearchParams([['q', query], ...chosen])}`
}

/**
 * The address of the search page. Half-typed questions overwrite each other in the history, so that going back leads
 * to the last whole one.
 */
export class Address {
  #isSettled = true

  read(): SearchState {
    this.#isSettled = true
    return readState(location.search)
  }

  /** @param isWhole whether the reader has finished the question */
  writeQuestion(state: SearchState, isWhole: boolean): void {
    if (this.#isSettled) history.pushState(null, '', location.pathname + stateAddress(state))
    else this.overwrite(state)
    this.#isSettled = isWhole
  }

  overwrite(state: SearchState): void {
    history.replaceState(null, '', location.pathname + stateAddress(state))
  }
}
