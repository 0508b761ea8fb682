/**
 * The search's own script. Vite bundles a file by its address as it does workers: without exports; so the page's first
 * script finds the search here.
 */
import { SearchPage } from './search-page.ts'

declare global {
  interface Window {
    /** There once the script has run. */
    searchPage?: typeof SearchPage
  }
}

window.searchPage = SearchPage
