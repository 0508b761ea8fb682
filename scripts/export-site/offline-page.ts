import type { Element } from 'hast'
import { isMadeOnDemand, urls } from '../../src/model/addresses.ts'
import type { Edit } from './page-addresses.ts'
import { withAddresses } from './page-addresses.ts'
import { betweenFiles } from './readdress.ts'

/** What the search page of a copy without a server says first. */
const SEARCH_NOTE =
  '<p class="notice-strip">这是拷出来的一份：搜索要有网站服务器才能用，请按下面的目录找，内容是一样的。</p>'

const placeOf = ({ position }: Element): [from: number, to: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
]

/** Browsers run no module from a file: without scripts the page is as it is for whoever has them off. */
const isScript = ({ tagName, properties }: Element): boolean =>
  tagName === 'script' && properties['type'] !== 'application/ld+json'

const leadsNowhere = ({ tagName, properties }: Element): boolean => {
  const { href } = properties
  return tagName === 'a' && typeof href === 'string' && isMadeOnDemand(href)
}

const withoutServer = (element: Element, html: string): Edit[] => {
  const [from, to] = placeOf(element)
  if (isScript(element)) return [{ from, to, text: '' }]
  // What is made when somebody asks is in no copy: the way there is not shown.
  if (leadsNowhere(element)) {
    const at = from + html.slice(from, to).indexOf(' ')
    return [{ from: at, to: at, text: ' style="display:none"' }]
  }
  return []
}

/** What stood there for those without scripts is there for everybody. */
const withoutNoscript = (html: string): string => html.replace(/<\/?noscript>/g, '')

/** A page of a copy that is read from a folder, with no server and no script. @param path as visitors know it */
export const offlinePage = (path: string, html: string): string => {
  const page = withAddresses(withoutNoscript(html), betweenFiles(path), withoutServer)
  return path === urls.search ? page.replace(/(<main[^>]*>)/, `$1${SEARCH_NOTE}`) : page
}
