import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { SitemapIndexStream, SitemapStream } from 'sitemap'
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

const ADDRESSES_PER_FILE = 45_000

const partOf = async ({ address, changed }: SitemapFacts, paths: readonly string[]): Promise<Buffer> => {
  const items = paths.map((url) => ({ url, lastmod: changed[url] }))
  return buffer(Readable.from(items).pipe(new SitemapStream({ hostname: `${address}/` })))
}

/** The sitemap as files of the release: the index, and a part for each 45,000 pages. */
export const sitemapFiles = async (facts: SitemapFacts): Promise<SitemapFile[]> => {
  const paths = facts.paths.toSorted()
  const parts: SitemapFile[] = []
  for (let from = 0; from === 0 || from < paths.length; from += ADDRESSES_PER_FILE) {
    const content = await partOf(facts, paths.slice(from, from + ADDRESSES_PER_FILE))
    parts.push({ name: `sitemap-${parts.length}.xml`, content })
  }
  const index = parts.map(({ name }) => ({ url: `${facts.address}/${name}` }))
  const content = await buffer(Readable.from(index).pipe(new SitemapIndexStream()))
  return [{ name: urls.sitemap.slice(1), content }, ...parts]
}
