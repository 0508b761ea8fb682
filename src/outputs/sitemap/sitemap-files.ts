import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ErrorLevel, SitemapIndexStream, SitemapStream } from 'sitemap'
import { urls } from '../../model/addresses.ts'

/** What search engines are told of the portal. */
export interface SitemapFacts {
  /** Where residents open the portal, without a slash at the end. */
  address: string
  /** The paths of all pages that are to be found. */
  paths: readonly string[]
  /** When pages last changed, by their path. */
  changed: Readonly<Record<string, string>>
}

/** A file of the sitemap: its name in the release, and what stands in it. */
export interface SitemapFile {
  name: string
  content: Buffer
}

/** Makes the files of the sitemap: the index, and a part for each 45,000 pages. */
export type Sitemap = (facts: SitemapFacts) => Promise<SitemapFile[]>

const ADDRESSES_PER_FILE = 45_000

/** A page as its part of the sitemap names it. */
interface Listed {
  path: string
  lastmod: string | undefined
}

/** Elements are XML, each as the package has made it; `head` and `foot` stand around those of a part. */
interface Elements {
  head: string
  foot: string
  elements: string[]
}

/** Addresses are made by this program: they need not be checked one by one. */
const elementsOf = async (address: string, pages: readonly Listed[]): Promise<Elements> => {
  const items = Readable.from(pages.map(({ path, lastmod }) => ({ url: `${address}${path}`, lastmod })))
  const stream = new SitemapStream({ level: ErrorLevel.SILENT })
  const text = (await items.pipe(stream).toArray()).join('')
  const [from, to] = [text.indexOf('<url>'), text.lastIndexOf('</urlset>')]
  // What people write is escaped: an end stands nowhere but at an end.
  const elements = text.slice(from, to).split(/(?<=<\/url>)/)
  return { head: text.slice(0, from), foot: text.slice(to), elements }
}

/** Knows the elements of pages that were listed before, with the time at which they changed last. */
const openElements = (address: string) => {
  const known = new Map<string, { lastmod: string | undefined; element: string }>()
  let around: Pick<Elements, 'head' | 'foot'> | undefined
  const isKnown = ({ path, lastmod }: Listed): boolean => {
    const found = known.get(path)
    return found !== undefined && found.lastmod === lastmod
  }
  const forgetOthers = (pages: readonly Listed[]): void => {
    const listed = new Set(pages.map(({ path }) => path))
    for (const path of known.keys()) if (!listed.has(path)) known.delete(path)
  }
  return {
    address,
    async learn(pages: readonly Listed[]): Promise<void> {
      if (known.size > pages.length) forgetOthers(pages)
      const fresh = pages.filter((page) => !isKnown(page))
      if (fresh.length === 0) return
      const { elements, ...outside } = await elementsOf(address, fresh)
      around = outside
      for (const [at, { path, lastmod }] of fresh.entries())
        known.set(path, { lastmod, element: elements[at] ?? '' })
    },
    partOf: (pages: readonly Listed[]): Buffer => {
      const elements = pages.map(({ path }) => known.get(path)?.element ?? '')
      return Buffer.from([around?.head, ...elements, around?.foot].join(''))
    },
  }
}

const indexOf = async (address: string, names: readonly string[]): Promise<SitemapFile> => {
  const parts = Readable.from(names.map((name) => ({ url: `${address}/${name}` })))
  return { name: urls.sitemap.slice(1), content: await buffer(parts.pipe(new SitemapIndexStream())) }
}

/** Opens the sitemap, which is made again and again: a page that did not change is not written anew. */
export const openSitemap = (): Sitemap => {
  let written = openElements('')
  return async ({ address, paths, changed }) => {
    if (written.address !== address) written = openElements(address)
    const pages = paths.toSorted().map((path) => ({ path, lastmod: changed[path] }))
    await written.learn(pages)
    const parts: SitemapFile[] = []
    for (let from = 0; from < pages.length; from += ADDRESSES_PER_FILE) {
      const content = written.partOf(pages.slice(from, from + ADDRESSES_PER_FILE))
      parts.push({ name: `sitemap-${parts.length}.xml`, content })
    }
    const names = parts.map(({ name }) => name)
    return [await indexOf(address, names), ...parts]
  }
}
