import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { IsThere } from '../../../scripts/export-site/dead-ways.ts'
import { offlinePage } from '../../../scripts/export-site/offline-page.ts'
import { withAddresses } from '../../../scripts/export-site/page-addresses.ts'
import { underBase } from '../../../scripts/export-site/readdress.ts'
import {
  addressOfRelease,
  basePathOf,
  refuseOtherAddress,
} from '../../../scripts/export-site/release-address.ts'
import { forFolder, forHost, writeCopy } from '../../../scripts/export-site/write-copy.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

const page = (inside: string) => `<!doctype html><html><head></head><body>${inside}</body></html>`
const underSub = (inside: string) => withAddresses(page(inside), underBase('/sub')).slice(40, -14)
const nothingElse = () => false
const offlineAt = (path: string, inside: string, isThere: IsThere = nothingElse) =>
  offlinePage(path, page(inside), isThere).slice(40, -14)

describe('a copy for a host that shows the portal under a path', () => {
  it.each([
    [
      'a link',
      '<a href="/reports/?q=1&amp;x=2#may">一</a>',
      '<a href="/sub/reports/?q=1&amp;x=2#may">一</a>',
    ],
    ['a form', '<form action="/search/"></form>', '<form action="/sub/search/"></form>'],
    [
      'every size of a photo',
      '<img srcset="/a.jpg 1x, /b.jpg 2x">',
      '<img srcset="/sub/a.jpg 1x, /sub/b.jpg 2x">',
    ],
    ['what a script reads', '<p data-index="/search/index/"></p>', '<p data-index="/sub/search/index/"></p>'],
    ['where an old address leads', '<meta content="0; url=/b/">', '<meta content="0; url=/sub/b/">'],
  ])('has %s there', (_what, before, after) => {
    expect(underSub(before)).toBe(after)
  })

  it.each([
    '<a href="https://other.example/x">一</a>',
    '<a href="//other.example/x">一</a>',
    '<a href="#here">一</a>',
    '<a href="tel:07005550100">一</a>',
    '<img alt="/no/address" src="data:image/gif;base64,AA">',
  ])('leaves alone what is no path of the portal: %s', (inside) => {
    expect(underSub(inside)).toBe(inside)
  })
})

describe('a copy that is read from a folder', () => {
  it('names files, from wherever the page lies', () => {
    expect(offlineAt('/reports/2026/x/', '<a href="/people/#a">一</a><a href="/">二</a>')).toBe(
      '<a href="../../../people/index.html#a">一</a><a href="../../../index.html">二</a>',
    )
    expect(offlineAt('/404.html', '<a href="/menu/?need=hair#r">一</a>')).toBe(
      '<a href="menu/index.html#r">一</a>',
    )
  })

  it('has no script, and what stood there for those without one is there for all', () => {
    expect(
      offlineAt('/', '<noscript><p>没有脚本</p></noscript><script type="module" src="/a.js"></script>'),
    ).toBe('<p>没有脚本</p>')
  })

  it('says on the search page that search needs a server, and nothing else about it', () => {
    const field = '<form action="/search/" data-search-form=""></form><p class="search-hint">可以输拼音</p>'
    expect(
      offlineAt('/search/', `<main id="main">${field}<noscript>没有打开网页脚本</noscript></main>`),
    ).toMatch(/^<main id="main"><p[^>]*>[^<]*要有网站服务器[^<]*<\/p><\/main>$/)
  })

  it('has large letters all the same', () => {
    const early = '<script src="/early.js" data-names="a b c d"></script>'
    const html = offlinePage('/people/', page(`${early}<button data-look-switch></button>`), nothingElse)
    expect(html).toContain('<script src="../early.js" data-names="a b c d">')
    expect(html).toContain('<script defer src="../large-letters.js"></script></head>')
  })

  it('shows no way to what is only made when somebody asks, unless it was written beforehand', () => {
    const way = '<a class="button" href="/posters/event/x/">海报</a>'
    expect(offlineAt('/', way)).toContain('<a style="display:none" ')
    expect(offlineAt('/', `<ul><li>${way}</li></ul>`)).toContain('<li style="display:none">')
    expect(offlineAt('/', `<p>${way}<a href="tel:1">一</a></p>`)).toContain('<p><a style="display:none" ')
    expect(offlineAt('/', way, (path) => path === '/posters/event/x/')).toContain(
      '<a class="button" href="posters/event/x/index.html">',
    )
  })

  it('asks for no faces of a poster that it does not hold', () => {
    const faces = '<link rel="stylesheet" href="/posters/station-month/x/faces.css">'
    expect(offlineAt('/posters/station-month/x/', faces)).toBe('')
  })
})

describe('the address of a copy', () => {
  const made = addressOfRelease('<link rel="canonical" href="https://host.example/sub/">')

  it('is refused where the release was made for another one', () => {
    expect(() => refuseOtherAddress(made, 'https://host.example')).toThrow(/先用这个 BASE_URL.*npm run build/)
    expect(() => refuseOtherAddress(made, 'https://host.example/other')).toThrow(/host\.example\/sub\//)
  })

  it('is that of the release where nobody names one or the same', () => {
    expect(() => refuseOtherAddress(made, undefined)).not.toThrow()
    expect(() => refuseOtherAddress(made, 'https://Host.example/sub')).not.toThrow()
    expect(basePathOf(made)).toBe('/sub')
    expect(basePathOf(new URL('https://host.example/'))).toBe('')
  })
})

it('copies the whole release but the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-copy-'))
  made.push(folder)
  const release = join(folder, 'release')
  const files = {
    'index.html': page('<a href="/a.css">一</a><a href="/posters/event/x/">海报</a>'),
    'a.css': 'p{}',
    'admin/index.html': page(''),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(release, name)), { recursive: true })
    writeFileSync(join(release, name), text)
  }
  const posters = join(folder, 'posters')
  mkdirSync(join(posters, 'posters/event/x'), { recursive: true })
  writeFileSync(join(posters, 'posters/event/x/index.html'), page('<a href="/">回</a>'))
  const read = (copy: string) => readFileSync(join(folder, copy, 'index.html'), 'utf8')
  expect(writeCopy({ release }, join(folder, 'plain'), forHost(''))).toBe(1)
  expect(read('plain')).toContain('<a style="display:none" href="/posters/event/x/">')
  expect(writeCopy({ release, posters }, join(folder, 'host'), forHost('/sub'))).toBe(2)
  expect(read('host')).toContain('<a href="/sub/posters/event/x/">')
  expect(read('host/posters/event/x')).toContain('<a href="/sub/">')
  expect(writeCopy({ release }, join(folder, 'stick'), forFolder)).toBe(1)
  expect([read('host'), read('stick')]).toEqual([
    expect.stringContaining('href="/sub/a.css"'),
    expect.stringContaining('href="a.css"'),
  ])
  expect(existsSync(join(folder, 'stick/admin'))).toBe(false)
  expect(existsSync(join(folder, 'stick/a.css'))).toBe(true)
})
