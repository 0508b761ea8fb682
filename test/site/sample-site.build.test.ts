import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { git } from '../cms/gateway/support/county.ts'
import { columns } from '../../src/library/site/columns.ts'
import { entryUrl } from '../../src/model/addresses.ts'
import { isMadeOnDemand } from '../../src/model/on-demand/addresses-on-demand.ts'
import type { NamedAddress } from './addresses-in-page.ts'
import { addressesInPage, addressesInStyles, addressesInText } from './addresses-in-page.ts'
import type { BuiltSite } from './built-site.ts'
import { readBuiltSite, readersPages } from './built-site.ts'
import { hiddenFromResidents, idsOnShow, namedOnlyInConsent } from './hidden-from-residents.ts'
import type { SampleSite } from './sample-site.ts'
import { sampleSite } from './sample-site.ts'

let sample: SampleSite
let site: BuiltSite
/** A page and what is wrong with it. */
type Wrong = [page: string, what: string]

beforeAll(async () => {
  sample = await sampleSite()
  site = readBuiltSite(sample.site)
})

/** Everything that a visitor, a reader program or a search engine can follow, by the file that names it. */
const named = (): { from: string; names: NamedAddress[] }[] => {
  const { home, pages, files, read } = site
  const styles = files.filter((file) => file.endsWith('.css'))
  const lists = files.filter((file) => /^\/(feed|sitemap)[^/]*\.(xml|json)$|\.ics$/.test(file))
  return [
    ...pages.map(({ path, html }) => ({ from: path, names: addressesInPage(html, home) })),
    ...styles.map((file) => ({ from: file, names: addressesInStyles(read(file)) })),
    ...lists.map((file) => ({ from: file, names: addressesInText(unfolded(read(file)), home) })),
  ]
}

/** iCal breaks long lines; the break is not part of an address. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

const urlOf = (from: string, address: string) => new URL(address, new URL(from, site.home))
const isOurs = ({ origin }: URL) => origin === new URL(site.home).origin

const missingTarget = (from: string, address: string): string | undefined => {
  const url = urlOf(from, address)
  if (!isOurs(url)) return undefined
  const path = decodeURIComponent(url.pathname)
  // Most posters are in no release; that they are made is tested where they are printed.
  if (isMadeOnDemand(path)) return undefined
  if (!site.answers(path)) return address
  const place = decodeURIComponent(url.hash.slice(1))
  const page = site.pages.find((each) => each.path === path)
  return place === '' || page?.html.includes(` id="${place}"`) ? undefined : address
}

const wrongIn = (html: string): string[] => {
  const ids = [...html.matchAll(/<[a-z][^>]*\sid="([^"]+)"/g)].map((match) => match[1] ?? '')
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
  const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level))
  const headings = levels.filter((level) => level === 1).length
  const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
  return [
    ...twice.map((id) => `id ${id} twice`),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...skipped.map((level) => `h${level} below nothing`),
    ...(/\s(?:action|href|src)=(?:""|\s|>)/.test(html) ? ['an empty address'] : []),
    ...(html.includes('<html lang="zh-Hans"') ? [] : ['no lang']),
  ]
}

/** All text that leaves the house: pages, feeds, calendar, sitemap and the search's packed words. */
const everyText = () =>
  site.files
    .filter((file) => /\.(html|xml|json|ics|pack)$/.test(file))
    .map((file) => ({ file, text: file.endsWith('.pack') ? unpacked(file) : site.read(file) }))

const unpacked = (file: string) => gunzipSync(readFileSync(join(sample.site, file))).toString()

describe('the sample county', () => {
  it('has a file behind every link, picture, style, script, share image, feed and sitemap entry', () => {
    const broken = named().flatMap(({ from, names }) =>
      names.map(({ address }): Wrong => [from, missingTarget(from, address) ?? '']),
    )
    expect(broken.filter(([, what]) => what !== '')).toEqual([])
    expect(broken.length).toBeGreaterThan(10_000)
  })

  it('loads nothing from another host', () => {
    const elsewhere = named().flatMap(({ from, names }) =>
      names
        .filter(
          ({ address, isLoaded }) =>
            isLoaded && !address.startsWith('data:') && !isOurs(urlOf(from, address)),
        )
        .map(({ address }): Wrong => [from, address]),
    )
    expect(elsewhere).toEqual([])
  })

  it('has on every page one heading, others in order below it, a language, and no name twice', () => {
    const wrong = readersPages(site).flatMap(({ path, html }) =>
      wrongIn(html).map((what): Wrong => [path, what]),
    )
    expect(wrong).toEqual([])
  })

  it('marks every content page as an article, and no column', () => {
    const isArticle = (path: string) => site.read(`${path}index.html`).includes('<meta name="ArticleTitle"')
    const content = (['reports', 'events', 'good-people', 'projects', 'notices'] as const).flatMap(
      (collection) => idsOnShow(sample.contentDir, collection).map((id) => entryUrl(collection, id)),
    )
    const digests = site.pages.filter(({ path }) => /^\/(?:weekly|monthly)\/\d{4}/.test(path))
    const articles = [...content, ...digests.map(({ path }) => path)]
    expect(articles.filter((path) => !isArticle(path))).toEqual([])
    expect(columns.filter(({ url }) => isArticle(url))).toEqual([])
  })

  it('shows nobody who was taken down, and nothing unfinished, too early or over', () => {
    const hidden = hiddenFromResidents(sample.contentDir)
    expect([...new Set(hidden.map(({ why }) => why))].sort()).toEqual([
      'draft',
      'expired',
      'future',
      'withdrawn',
    ])
    const shown = everyText().flatMap(({ file, text }) =>
      hidden.flatMap(({ words }) =>
        words.filter((word) => text.includes(word)).map((word): Wrong => [file, word]),
      ),
    )
    expect(shown).toEqual([])
  })

  it('keeps to itself who consented for somebody else', () => {
    const names = namedOnlyInConsent(sample.contentDir)
    expect(names.length).toBeGreaterThan(0)
    const told = everyText().flatMap(({ file, text }) =>
      names.filter((name) => text.includes(name)).map((name): Wrong => [file, name]),
    )
    expect(told).toEqual([])
  })

  it('can be searched down to its last report', () => {
    const packs = site.files.filter((file) => /\/search\/index\/.*\/pages\/.*\.pack$/.test(file))
    const found = packs.flatMap((file) => JSON.parse(unpacked(file)) as { url: string }[])
    const reports = idsOnShow(sample.contentDir, 'reports').map((id) => entryUrl('reports', id))
    expect(reports.length).toBeGreaterThan(50)
    expect(found.map(({ url }) => url)).toEqual(expect.arrayContaining(reports))
  })

  it('says of what and when it was made', () => {
    expect(JSON.parse(site.read('/release.json'))).toEqual({
      release: expect.stringMatching(/^\d{17}$/),
      builtAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      contentCommit: git(sample.contentDir, 'rev-parse', 'HEAD').trim(),
      pages: readersPages(site).length,
    })
  })
})
