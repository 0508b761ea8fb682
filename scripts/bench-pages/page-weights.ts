import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { tagsOf } from '../check-site/page-tags.ts'

/** A kind of page, and how much of it may come over the line before it can be read. */
interface PageKind {
  name: string
  /** The paths of its pages. */
  of: RegExp
  goalInKb: number
}

const ONE_THING = 14
const MANY_THINGS = 24
/** The whole menu of a small county has its goal; a large county's comes in parts, and `/menu/all/` is for paper. */
const MENU_IN_PARTS = 40

/** The kinds of page that residents open most. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', of: /^\/$/, goalInKb: ONE_THING },
  { name: 'report', of: /^\/reports\/\d{4}\/[^/]+\/$/, goalInKb: ONE_THING },
  { name: 'station', of: /^\/stations\/[^/]+\/$/, goalInKb: ONE_THING },
  { name: 'event', of: /^\/events\/\d{4}\/[^/]+\/$/, goalInKb: ONE_THING },
  { name: 'person', of: /^\/people\/(?!level|quarter)[^/]+\/$/, goalInKb: ONE_THING },
  { name: 'project', of: /^\/projects\/(?!brands|page)[^/]+\/$/, goalInKb: ONE_THING },
  { name: 'search', of: /^\/search\/$/, goalInKb: ONE_THING },
  { name: 'calendar', of: /^\/calendar\/(?:[^/]+\/)?$/, goalInKb: ONE_THING },
  { name: 'list of reports', of: /^\/reports\/(?:(?!\d{4}\/).*\/)?$/, goalInKb: MANY_THINGS },
  { name: 'tree of stations', of: /^\/stations\/$/, goalInKb: MANY_THINGS },
  { name: 'menu', of: /^\/menu\/$/, goalInKb: MANY_THINGS },
  { name: 'part of the menu', of: /^\/menu\/[^/]+\/[^/]+\//, goalInKb: MENU_IN_PARTS },
]

/** What the heaviest page of a kind weighs. */
export interface PageWeight {
  name: string
  goalInKb: number
  /** The heaviest of them, and how many there are. */
  path: string
  pages: number
  htmlInBytes: number
  stylesInBytes: number
}

const publicPath = (file: string): string =>
  `/${file.replaceAll(sep, '/')}`.replace(/(^|\/)index\.html$/, '$1')

/** The styles that every reader's browser fetches: not those for browsers without scripts. */
const stylesOf = (html: string): string[] =>
  tagsOf(html.replace(/<noscript>.*?<\/noscript>/gs, '')).flatMap(({ name, attributes }) =>
    name === 'link' && attributes.get('rel') === 'stylesheet' ? (attributes.get('href') ?? []) : [],
  )

/** Weighs the pages of a release as they come over the line, gzipped. Kinds that it has no page of are left out. */
export const pageWeights = (release: string): PageWeight[] => {
  const sizes = new Map<string, number>()
  const sizeOf = (address: string): number => {
    const known = sizes.get(address) ?? gzipSync(readFileSync(join(release, address))).length
    sizes.set(address, known)
    return known
  }
  const paths = globSync('**/index.html', { cwd: release }).map(publicPath)
  return pageKinds.flatMap(({ name, of, goalInKb }) => {
    const weights = paths
      .filter((path) => of.test(path))
      .map((path) => {
        const html = readFileSync(join(release, path, 'index.html'), 'utf8')
        const stylesInBytes = stylesOf(html).reduce((sum, address) => sum + sizeOf(address), 0)
        return { path, htmlInBytes: gzipSync(html).length, stylesInBytes }
      })
      .sort((a, b) => b.htmlInBytes + b.stylesInBytes - a.htmlInBytes - a.stylesInBytes)
    const [heaviest] = weights
    return heaviest ? [{ name, goalInKb, pages: weights.length, ...heaviest }] : []
  })
}
