import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { offlinePage } from '../../../scripts/export-site/offline-page.ts'
import { withAddresses } from '../../../scripts/export-site/page-addresses.ts'
import { underBase } from '../../../scripts/export-site/readdress.ts'
import { forFolder, forHost, writeCopy } from '../../../scripts/export-site/write-copy.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

const page = (inside: string) => `<!doctype html><html><head></head><body>${inside}</body></html>`
const underSub = (inside: string) => withAddresses(page(inside), underBase('/sub')).slice(40, -14)
const offlineAt = (path: string, inside: string) => offlinePage(path, page(inside)).slice(40, -14)

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

  it('says on the search page that search needs a server', () => {
    expect(offlineAt('/search/', '<main id="main"></main>')).toMatch(
      /^<main id="main"><p[^>]*>.*要有网站服务器/,
    )
  })

  it('shows no way to what is only made when somebody asks', () => {
    expect(offlineAt('/', '<a class="button" href="/posters/event/x/">海报</a>')).toContain(
      '<a style="display:none" ',
    )
  })
})

it('copies the whole release but the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-copy-'))
  made.push(folder)
  const release = join(folder, 'release')
  const files = {
    'index.html': page('<a href="/a.css">一</a>'),
    'a.css': 'p{}',
    'admin/index.html': page(''),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(release, name)), { recursive: true })
    writeFileSync(join(release, name), text)
  }
  const read = (copy: string) => readFileSync(join(folder, copy, 'index.html'), 'utf8')
  expect(writeCopy(release, join(folder, 'host'), forHost('/sub'))).toBe(1)
  expect(writeCopy(release, join(folder, 'stick'), forFolder)).toBe(1)
  expect([read('host'), read('stick')]).toEqual([
    expect.stringContaining('href="/sub/a.css"'),
    expect.stringContaining('href="a.css"'),
  ])
  expect(existsSync(join(folder, 'stick/admin'))).toBe(false)
  expect(existsSync(join(folder, 'stick/a.css'))).toBe(true)
})
