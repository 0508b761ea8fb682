import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { liveFolder } from '../../src/release/client.ts'
import type { CountyPage } from './county-pages.ts'

/** A page that asks stock Pagefind as its own interface does, and has its form and its hits where our search page has them. */
const searchPage = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>Pagefind</title><script type="module" src="/search/ask.js"></script></head>
<body><form data-search-form><input name="q" data-search-input></form><div data-search-results></div></body></html>`

/** Without a worker: what that fetches is neither counted nor slowed down with the page. */
const script = `import { createInstance } from '/search/pagefind/pagefind.js'
const pagefind = createInstance({ baseUrl: '/', noWorker: true })
const [form, input, place] = ['form', 'input', 'results'].map((name) => document.querySelector('[data-search-' + name + ']'))
const ask = async (query) => {
  place.dataset.searchState = 'searching'
  place.textContent = ''
  const { results } = await pagefind.search(query)
  for (const loading of results.slice(0, 10).map((result) => result.data())) {
    const { url, meta } = await loading
    const link = place.appendChild(document.createElement('p')).appendChild(document.createElement('a'))
    link.href = url
    link.textContent = meta.title
  }
  place.dataset.searchState = 'done'
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  ask(input.value)
})
await ask(new URLSearchParams(location.search).get('q'))
`

interface BuiltPage {
  address: string
  html: string
}

const builtPages = (release: string, pages: readonly CountyPage[]): BuiltPage[] =>
  pages.flatMap(({ address }) => {
    const file = join(release, address, 'index.html')
    return existsSync(file) ? [{ address, html: readFileSync(file, 'utf8') }] : []
  })

const keyOf = (pages: readonly BuiltPage[]): string => {
  const hash = createHash('sha256').update(searchPage).update(script)
  for (const { html } of pages) hash.update(html)
  return hash.digest('hex')
}

/** What surrounds every page, as menus, is no text of the page: `main` is what a stock site would index as well. */
const writeIndex = async (pages: readonly BuiltPage[], outputPath: string): Promise<void> => {
  const { index, errors } = await createIndex({ rootSelector: 'main' })
  if (!index) throw new Error(`Stock Pagefind does not start: ${errors.join(' ')}`)
  for (const { address, html } of pages) await index.addHTMLFile({ url: address, content: html })
  await index.writeFiles({ outputPath })
  await close()
}

/**
 * Makes a site of stock Pagefind over the pages of a live release; kept as long as those stay the same.
 * @param dataDir whose live release it is
 * @param stockDir becomes a data folder too, with the site as its live release
 */
export const makeStockSite = async (
  dataDir: string,
  stockDir: string,
  pages: readonly CountyPage[],
): Promise<void> => {
  const built = builtPages(liveFolder(dataDir) ?? dataDir, pages)
  const key = keyOf(built)
  const site = join(stockDir, 'releases', key)
  if (existsSync(join(site, 'whole'))) return
  rmSync(stockDir, { recursive: true, force: true })
  mkdirSync(join(site, 'search'), { recursive: true })
  writeFileSync(join(site, 'search/index.html'), searchPage)
  writeFileSync(join(site, 'search/ask.js'), script)
  await writeIndex(built, join(site, 'search/pagefind'))
  writeFileSync(join(site, 'whole'), '')
  symlinkSync(join('releases', key), join(stockDir, 'live'))
}
