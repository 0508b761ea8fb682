import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { beforeEach, describe, expect, it } from 'vitest'
import { rollBack } from '../../../../src/release/switch/roll-back.ts'
import { linkSharedFolders, sharedFolder } from '../../../../src/release/switch/shared-files.ts'
import { files, openSite } from './site-with-releases.ts'

let town: ReturnType<typeof openSite>
beforeEach(() => {
  town = openSite()
})

describe('before the first release', () => {
  it('says that the site is being made and how far it is, without a script', async () => {
    town.state.now = { building: true, step: { step: '生成网页 <1>', done: 120, total: 600 } }
    const page = await town.get('/')
    expect(page.status).toBe(503)
    const html = await page.text()
    expect(html).toContain('正在生成网站')
    expect(html).toContain('生成网页 &#60;1&#62;')
    expect(html).toContain('max="600" value="120"')
    expect(html).not.toContain('<script')
    expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })

  it('says what is wrong when the first build failed', async () => {
    town.state.now = { building: false, last: { ok: false, problems: [], message: '“标题”还没有填。' } }
    expect(await (await town.get('/')).text()).toContain('“标题”还没有填。')
  })
})

describe('what is refused', () => {
  it.each([
    '/..%2f..%2fetc/passwd',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..%5c..%5cetc/passwd',
    '/reports//index.html',
    '/.secret',
    '/%E4%ZZ',
    '/index.html%00.png',
    `/${'长'.repeat(300)}`,
    '/reports/index.html/',
    '/gone/',
  ])('%s leads to the page that says so', async (path) => {
    town.publish('r1')
    const answer = await town.get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('没有这一页')
  })

  it.each(['link.txt', 'folder/index.html'])('a link in a release: /%s', async (path) => {
    const outside = join(town.dataDir, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'index.html'), 'not for readers')
    town.publish('r1')
    symlinkSync(join(outside, 'index.html'), join(town.dataDir, 'releases/r1/link.txt'))
    symlinkSync(outside, join(town.dataDir, 'releases/r1/folder'))
    expect(await (await town.get(`/${path}`)).text()).toContain('没有这一页')
  })

  it.each([
    ['photos/to-outside', '/photos/to-outside/index.html'],
    ['photos/to-file.webp', '/photos/to-file.webp'],
  ])('a link in the shared folders that leads out of them: %s', async (link, address) => {
    const outside = join(town.dataDir, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, 'index.html'), 'not for readers')
    town.publish('r1', { '404.html': files['404.html'] })
    linkSharedFolders(town.dataDir, join(town.dataDir, 'releases/r1'))
    const target = link.endsWith('.webp') ? join(outside, 'index.html') : outside
    symlinkSync(target, join(sharedFolder(town.dataDir, 'photos'), link.slice('photos/'.length)))
    expect(await (await town.get(address)).text()).toContain('没有这一页')
  })

  it('the shared files under another address, and what lies beside them', async () => {
    town.publish('r1', { '404.html': files['404.html'] })
    const photos = sharedFolder(town.dataDir, 'photos')
    writeFileSync(join(photos, 'a-480.webp'), 'RIFF')
    symlinkSync(photos, join(town.dataDir, 'releases/r1/pictures'))
    symlinkSync(join(town.dataDir, 'shared-names'), join(town.dataDir, 'releases/r1/photos'))
    mkdirSync(join(town.dataDir, 'shared-names'))
    writeFileSync(join(town.dataDir, 'shared-names/1-r1.json'), '{}')
    for (const path of ['/pictures/a-480.webp', '/photos/1-r1.json'])
      expect((await town.get(path)).status).toBe(404)
  })

  it('climbing out of the release, written straight onto the wire', async () => {
    town.publish('r1')
    const server = serve({ fetch: town.site.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    for (const path of [
      '/../../../../etc/passwd',
      '/reports/../../../r1.json',
      '//etc/passwd',
      '/%2e%2e/r1.json',
    ]) {
      const socket = connect(port, '127.0.0.1')
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
      const answer = Buffer.concat(await socket.toArray()).toString()
      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    }
    server.close()
  })
})

describe('a page', () => {
  beforeEach(() => town.publish('r1'))

  it('is found at its folder; without the slash the reader is sent there', async () => {
    expect(await (await town.get('/reports/')).text()).toContain('报道')
    const moved = await town.get('/reports?page=2')
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/reports/?page=2'])
  })

  it('may have a Chinese name', async () => {
    expect(await (await town.get(encodeURI('/文件/通知 一.html'))).text()).toContain('通知')
  })

  it('follows the switch to another release at once', async () => {
    town.publish('r2', { 'index.html': '第二版' })
    expect(await (await town.get('/')).text()).toBe('第二版')
    rollBack(town.dataDir)
    expect(await (await town.get('/')).text()).toContain('青禾县')
  })

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is sent compressed with %s when the browser can read it', async (encoding, unpack) => {
    const answer = await town.get('/', { 'Accept-Encoding': `${encoding}, zstd` })
    expect(answer.headers.get('Content-Encoding')).toBe(encoding)
    expect(unpack(await answer.arrayBuffer()).toString()).toBe(files['index.html'])
  })

  it.each(['br;q=0, gzip;q=0', 'identity', ''])(
    'is sent as it is to a browser that accepts "%s"',
    async (accepted) => {
      const answer = await town.get('/', { 'Accept-Encoding': accepted })
      expect(answer.headers.get('Content-Encoding')).toBeNull()
      expect(await answer.text()).toBe(files['index.html'])
    },
  )

  it('may stand in a folder that all releases share', async () => {
    town.publish('r2', { 'index.html': '第二版' })
    linkSharedFolders(town.dataDir, join(town.dataDir, 'releases/r2'))
    writeFileSync(join(sharedFolder(town.dataDir, 'photos'), 'a-480.webp'), 'RIFF')
    const photo = await town.get('/photos/a-480.webp')
    expect([photo.status, await photo.text()]).toEqual([200, 'RIFF'])
  })

  it('is not sent again to a browser that has it', async () => {
    for (const encoding of ['br', 'identity']) {
      const first = await town.get('/', { 'Accept-Encoding': encoding })
      const known = { 'Accept-Encoding': encoding, 'If-None-Match': `W/${first.headers.get('ETag')}` }
      expect((await town.get('/', known)).status).toBe(304)
    }
    town.publish('r2')
    expect(
      (await town.get('/', { 'If-None-Match': (await town.get('/')).headers.get('ETag') ?? '' })).status,
    ).toBe(304)
  })

  it('is asked for anew each time, a file named by its content never', async () => {
    const kept = async (path: string) => (await town.get(path)).headers.get('Cache-Control')
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/_astro/gone.js')).toBe('no-cache')
    expect(await kept('/_astro/page.a1b2c3d4.js')).toContain('immutable')
    expect(await kept('/photos/0123456789abcdef-1200x900-480.webp')).toContain('immutable')
    town.publish('r3', { 'search/index/shards.json': '{}' })
    linkSharedFolders(town.dataDir, join(town.dataDir, 'releases/r3'))
    writeFileSync(join(sharedFolder(town.dataDir, 'shards'), 'names.pack'), '')
    expect(await kept('/search/index/shards/names.pack')).toContain('immutable')
    expect(await kept('/search/index/shards.json')).toBe('no-cache')
  })

  it('has the right type', async () => {
    const type = async (path: string) => (await town.get(path)).headers.get('Content-Type')
    expect(await type('/')).toBe('text/html; charset=utf-8')
    expect(await type('/feed.xml')).toBe('application/xml; charset=utf-8')
    expect(await type('/photos/0123456789abcdef-1200x900-480.webp')).toBe('image/webp')
  })

  it('allows no script inside it; the editor may style itself', async () => {
    const policy = async (path: string) => (await town.get(path)).headers.get('Content-Security-Policy') ?? ''
    expect(await policy('/')).toMatch(/^default-src 'self'/)
    for (const path of ['/', '/reports/', '/search/', '/gone/'])
      expect(await policy(path)).not.toMatch(/unsafe/)
    expect(await policy('/admin/')).toContain("style-src 'self' 'unsafe-inline'")
    expect(await policy('/admin/')).not.toMatch(/script-src|unsafe-eval/)
    expect((await town.get('/')).headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect((await town.get('/')).headers.get('Permissions-Policy')).toContain('camera=()')
  })
})
