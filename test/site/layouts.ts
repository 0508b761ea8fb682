import type { BuiltPage, BuiltSite } from './built-site.ts'
import { readersPages } from './built-site.ts'

/** One page each that is laid out in a way of its own; of many the one with the most on it. */
const patterns = {
  'the home page': /^\/$/,
  'the list of reports': /^\/reports\/$/,
  'a report': /^\/reports\/\d{4}\/[^/]+\/$/,
  'the stations': /^\/stations\/$/,
  'the map': /^\/map\/$/,
  'a station': /^\/stations\/[^/]+\/$/,
  'the record of a station': /^\/stations\/[^/]+\/record\/$/,
  'the good people': /^\/people\/$/,
  'a good person': /^\/people\/[^/]+\/$/,
  'the projects': /^\/projects\/$/,
  'a project': /^\/projects\/[^/]+\/$/,
  'the brands': /^\/projects\/brands\/$/,
  'a brand story': /^\/projects\/[^/]+\/$/,
  'the menu': /^\/menu\/$/,
  'the calendar': /^\/calendar\/$/,
  'the plan of a year': /^\/calendar\/year\/\d{4}\/$/,
  'an event': /^\/events\/\d{4}\/[^/]+\/$/,
  'a month in review': /^\/monthly\/[^/]+\/$/,
  'the figures of a township': /^\/figures\/[^/]+\/$/,
  'the notices': /^\/notices\/$/,
  'a notice': /^\/notices\/[^/]+\/$/,
  'a search with results': /^\/search\/$/,
  'a single page': /^\/pages\/[^/]+\/$/,
  'the handbook': /^\/handbook\/$/,
  'a chapter of the handbook': /^\/handbook\/(?!editors-guide)[^/]+\/$/,
  "the editors' guide": /^\/handbook\/editors-guide\/$/,
  'the posters': /^\/posters\/$/,
  'a poster': /^\/posters\/[^/]+\/[^/]+\/$/,
  'a page that is not there': /^\/404\.html$/,
} as const

/** The name of a layout, as a test speaks of it. */
export type Layout = keyof typeof patterns
export const layouts = Object.keys(patterns) as Layout[]

const isBrand = ({ html }: BuiltPage) => html.includes('class="milestones"')
const fits = (layout: Layout, page: BuiltPage) =>
  patterns[layout].test(page.path) &&
  (layout !== 'a brand story' || isBrand(page)) &&
  (layout !== 'a project' || !isBrand(page))

const addresses: Partial<Record<Layout, string>> = {
  'a search with results': '/search/?q=%E4%B9%89%E8%AF%8A',
  'a page that is not there': '/nowhere/at/all/',
}

/** Where a layout can be seen on a site. @throws Error when the site has no such page */
export const addressOf = (layout: Layout, site: BuiltSite): string => {
  const [page] = readersPages(site)
    .filter((each) => fits(layout, each))
    .sort((a, b) => b.html.length - a.html.length)
  if (page === undefined) throw new Error(`No page shows ${layout}`)
  return addresses[layout] ?? page.path
}
