import { describe, expect, it } from 'vitest'
import { filesNamedIn, withKeptNote } from '../../../src/outputs/offline/worker/kept-note.ts'
import { isKeptPage, keyOfPage, portalPath } from '../../../src/outputs/offline/worker/portal-path.ts'

describe('what a reader’s device keeps', () => {
  it.each([
    '/admin/',
    '/admin',
    '/api/cms/preview/a/b/',
    '/screen/',
    '/screen/qingshi-cun/',
    '/posters/event/x/',
    '/wechat/reports/x/',
    '/search/index/shards.json',
    '/calendar.ics',
    '/media/2026/11/a.pdf',
  ])('is not %s', (path) => {
    expect(isKeptPage(path)).toBe(false)
  })

  it.each(['/', '/reports/2026/20261108-qsc-k3f9/', '/stations/qingshi-cun', '/screens/', '/search/'])(
    'is %s',
    (path) => {
      expect(isKeptPage(path)).toBe(true)
    },
  )

  it('is the same wherever the portal stands, and one page however it is asked for', () => {
    expect(portalPath('/sub/admin/', '/sub/')).toBe('/admin/')
    expect(portalPath('/admin/', '/')).toBe('/admin/')
    for (const address of ['/menu/?need=hair#r', '/menu', '/menu/'])
      expect(keyOfPage(`https://a.example${address}`)).toBe('https://a.example/menu/')
  })

  it('is kept with the styles and scripts that it names', () => {
    const html = `<link href="/sub/_astro/a.css"><script src="/sub/_astro/b.js"></script>
      <script src="/sub/_astro/b.js"></script><img src="/sub/_astro/c.webp"><a href="/x/">一</a>`
    expect(filesNamedIn(html)).toEqual(['/sub/_astro/a.css', '/sub/_astro/b.js'])
  })
})

describe('a page that comes out of what is kept', () => {
  const page = '<body><main id="main" class="wrap"><h1>题</h1></main></body>'

  it('says first of all from which day of Beijing it is', () => {
    expect(withKeptNote(page, 'Sat, 21 Nov 2026 17:30:00 GMT')).toMatch(
      /<main id="main" class="wrap"><p [^>]*>[^<]*这是11月22日存下的页面[^<]*<\/p><h1>/,
    )
  })

  it('says that it is an old one where nobody knows its day', () => {
    for (const date of [null, 'yesterday']) expect(withKeptNote(page, date)).toContain('这是以前存下的页面')
  })
})
