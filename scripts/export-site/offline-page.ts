import type { Element } from 'hast'
import { urls } from '../../src/model/addresses.ts'
import type { IsThere } from './dead-ways.ts'
import { withoutDeadWays } from './dead-ways.ts'
import { LOOK_SCRIPT } from './look-script.ts'
import type { Edit } from './page-addresses.ts'
import { withAddresses } from './page-addresses.ts'
import { betweenFiles } from './readdress.ts'

/** What the search page of a copy without a server says in the place of its field. */
const SEARCH_NOTE =
  '<p class="notice-strip">这是拷出来的一份：搜索要有网站服务器才能用，请按下面的目录找，内容是一样的。</p>'

const placeOf = ({ position }: Element): [from: number, to: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
]

/** Browsers run no module from a file: but for the look, a page is as it is for whoever has scripts off. */
const isLostScript = ({ tagName, properties }: Element): boolean =>
  tagName === 'script' && properties['type'] !== 'application/ld+json' && !('dataNames' in properties)

const isSearchField = ({ tagName, properties }: Element): boolean =>
  tagName === 'form' && 'dataSearchForm' in properties

/** What is said of the search page's field, and what it would load beforehand: nothing there can answer. */
const isOfSearch = ({ tagName, properties }: Element): boolean =>
  (tagName === 'link' &&
    ['dataSearchManifest', 'dataSearchScript', 'dataSearchPart'].some((name) => name in properties)) ||
  [properties['className']].flat().includes('search-hint')

const withoutServer =
  (isThere: IsThere) =>
  (element: Element): Edit[] => {
    const [from, to] = placeOf(element)
    if (isSearchField(element)) return [{ from, to, text: SEARCH_NOTE }]
    const isLeftOut = isLostScript(element) || isOfSearch(element)
    return isLeftOut ? [{ from, to, text: '' }] : withoutDeadWays(isThere)(element)
  }

/** What stood there for those without scripts is there for everybody, but what the search says to them: the note says it all. */
const withoutNoscript = (path: string, html: string): string => {
  const page =
    path === urls.search ? html.replace(/(<main[\s>][^]*?)<noscript>[^]*?<\/noscript>/, '$1') : html
  return page.replace(/<\/?noscript>/g, '')
}

const withLookSwitch = (path: string, html: string): string =>
  html.includes('data-look-switch')
    ? html.replace('</head>', `<script defer src="${betweenFiles(path)(LOOK_SCRIPT)}"></script></head>`)
    : html

/**
 * A page of a copy that is read from a folder, with no server.
 * @param path as visitors know it
 */
export const offlinePage = (path: string, html: string, isThere: IsThere): string => {
  const page = withAddresses(withoutNoscript(path, html), betweenFiles(path), withoutServer(isThere))
  return withLookSwitch(path, page)
}
