/**
 * What the search page loads at once: next to nothing. The search itself comes when a reader touches the field, or
 * arrives with a question in the address.
 */
const start = (root: HTMLElement): void => {
  let started = false
  const load = async () => {
    if (started) return
    started = true
    const { SearchPage } = await import('./search-page.ts')
    new SearchPage(root)
  }
  const form = root.querySelector('form')
  for (const event of ['focusin', 'input', 'submit']) form?.addEventListener(event, () => void load())
  if (new URLSearchParams(location.search).has('q')) void load()
}

document.querySelectorAll<HTMLElement>('[data-search]').forEach(start)
