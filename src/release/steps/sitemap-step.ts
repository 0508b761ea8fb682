import { createWriteStream, type WriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { SitemapAndIndexStream, SitemapStream } from 'sitemap'
import type { ReleaseStep } from './release-step.ts'

interface SitemapFacts {
  address: string
  /** Paths that search engines should pass over: old addresses that lead on, the search page. */
  hidden: string[]
  /** When pages last changed, by their path. */
  changed: Record<string, string>
}

const ADDRESSES_PER_FILE = 45_000

/** One file of the sitemap: its address, the stream to write to, and the file behind it. */
const sitemapFile = (outDir: string, address: string) => (at: number) => {
  const stream = new SitemapStream({ hostname: `${address}/` })
  const name = `sitemap-${at}.xml`
  return [`${address}/${name}`, stream, stream.pipe(createWriteStream(join(outDir, name)))] as [
    string,
    typeof stream,
    WriteStream,
  ]
}

/** The release's step that tells search engines every page, from Astro's own list of pages. */
export const sitemapStep = async ({ outDir, pagesSaid, paths }: ReleaseStep): Promise<void> => {
  const { address, hidden, changed } = JSON.parse(
    await readFile(join(pagesSaid, 'sitemap.json'), 'utf8'),
  ) as SitemapFacts
  const left = new Set([...hidden, '/404/', '/404.html'])
  const index = new SitemapAndIndexStream({
    limit: ADDRESSES_PER_FILE,
    getSitemapStream: sitemapFile(outDir, address),
  })
  const shown = paths
    .filter((path) => !left.has(path))
    .toSorted()
    .map((url) => ({ url, lastmod: changed[url] }))
  await pipeline(Readable.from(shown), index, createWriteStream(join(outDir, 'sitemap-index.xml')))
}
