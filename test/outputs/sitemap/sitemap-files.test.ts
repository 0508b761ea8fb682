import { describe, expect, it } from 'vitest'
import type { SitemapFacts, SitemapFile } from '../../../src/outputs/sitemap/sitemap-files.ts'
import { openSitemap } from '../../../src/outputs/sitemap/sitemap-files.ts'
import { textsOf } from '../well-formed.ts'

const address = 'https://qinghe.example.com'
const facts = (paths: string[], changed = {}): SitemapFacts => ({ address, paths, changed })
const texts = (files: SitemapFile[]) =>
  Object.fromEntries(files.map(({ name, content }) => [name, content.toString()]))
const addressesIn = (text = '') => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, found]) => found)
const [menu, people] = ['/menu/', '/people/']
const day = '2026-11-22T02:00:00.000Z'

describe('the sitemap', () => {
  it('names every page with the moment at which it changed, in an order that does not matter', async () => {
    const files = texts(await openSitemap()(facts([people, menu], { [menu]: day })))
    expect(textsOf(files['sitemap-index.xml'] ?? '').get('loc')).toEqual([`${address}/sitemap-0.xml`])
    const part = files['sitemap-0.xml'] ?? ''
    expect(textsOf(part).get('loc')).toEqual([`${address}${menu}`, `${address}${people}`])
    expect(part).toContain(`<loc>${address}${menu}</loc><lastmod>${day}</lastmod>`)
    expect(part.match(/<lastmod>/g)).toHaveLength(1)
  })

  it('keeps the path that the address of the portal ends with', async () => {
    const underPath = `${address}/sub`
    const files = texts(await openSitemap()({ ...facts([menu, '/']), address: underPath }))
    expect(addressesIn(files['sitemap-index.xml'])).toEqual([`${underPath}/sitemap-0.xml`])
    expect(addressesIn(files['sitemap-0.xml'])).toEqual([`${underPath}/`, `${underPath}${menu}`])
  })

  it('comes out the same whether it was made before or not, whatever came, went or changed', async () => {
    const sitemap = openSitemap()
    const steps = [
      facts([menu]),
      facts([menu], { [menu]: day }),
      facts([menu, people], { [menu]: day, [people]: day }),
      facts([people], { [people]: day }),
      facts([people]),
      { ...facts([people, menu]), address: 'https://other.example.com' },
    ]
    for (const step of steps) expect(texts(await sitemap(step))).toEqual(texts(await openSitemap()(step)))
  })

  it('goes on in another file after 45,000 pages', async () => {
    const paths = Array.from({ length: 45_001 }, (_, at) => `/reports/${at}/`)
    const files = texts(await openSitemap()(facts(paths)))
    expect(addressesIn(files['sitemap-index.xml'])).toHaveLength(2)
    const found = ['sitemap-0.xml', 'sitemap-1.xml'].map((name) => addressesIn(files[name]))
    expect(found.map(({ length }) => length)).toEqual([45_000, 1])
    expect(new Set(found.flat()).size).toBe(paths.length)
  })
})
