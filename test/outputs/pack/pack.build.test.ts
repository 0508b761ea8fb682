import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createSite } from '../../../cms/gateway/site/create-site.ts'
import { wechatUrl } from '../../../src/model/addresses.ts'
import { PACK_PART } from '../../../src/model/wechat/wechat-parts.ts'
import { openPreviewer, type Previewer } from '../../../src/release/client.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { buildFixture, PROGRAM_DIR } from '../../fixtures/county.ts'
import { PROJECT, REPORT, wechatCounty } from '../wechat/wechat-county.ts'
import { readPack } from './read-pack.ts'

const NOW = '2026-11-22T02:00:00.000Z'

let county: Awaited<ReturnType<typeof wechatCounty>>
let previewer: Previewer
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  county = await wechatCounty()
  vi.stubEnv('BASE_URL', 'https://qinghe.example')
  const { code, stderr } = await buildFixture(county, NOW)
  expect(code, stderr).toBe(0)
  const place = { CONTENT_DIR: county.contentDir, DATA_DIR: county.dataDir }
  previewer = openPreviewer(readReleaseSettings({ ...place, CUNKOU_NOW: NOW }))
  site = createSite({ dataDir: county.dataDir, state: () => ({ building: false }), previewer })
})
afterAll(() => {
  previewer?.close()
  county?.remove()
})

const asked = async (path: string) => site.fetch(new Request(`http://127.0.0.1${path}`))

it('has no pack of what is sent nowhere', async () => {
  expect((await asked(`${wechatUrl('projects', PROJECT)}${PACK_PART}`)).status).toBe(404)
})

it('gives whoever downloads it a pack that opens', async () => {
  const answer = await asked(`${wechatUrl('reports', REPORT)}${PACK_PART}`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const { names, pictures, words } = await readPack(new Uint8Array(await answer.arrayBuffer()))
  expect(names).toHaveLength(3)
  expect(pictures).toBe(2)
  expect(words).toContain('老人早早来了。')
})

it('says on the page what the pack lacks before it is downloaded', async () => {
  const html = await (await asked(wechatUrl('reports', REPORT))).text()
  expect(html).toContain('照片只有2张，投稿一般要3张以上。')
  expect(html.indexOf('照片只有2张')).toBeLessThan(html.indexOf(PACK_PART))
})

it('is written for a static host as well, with everything that lies beside it', async () => {
  const folder = join(county.root, 'static')
  const { contentDir, dataDir, root } = county
  const place = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, COUNTY_DIR: join(root, 'no-county') }
  const command = [join(PROGRAM_DIR, 'scripts/posters.ts'), folder, '--wechat']
  await promisify(execFile)(process.execPath, command, { env: { ...process.env, ...place, CUNKOU_NOW: NOW } })
  const page = join(folder, wechatUrl('reports', REPORT))
  expect(readFileSync(join(page, 'article/index.html'), 'utf8')).toContain('老人早早来了。')
  const beside = ['index.html', 'qr.png', 'photo-1.jpg', 'photo-2.jpg', 'cover.jpg', PACK_PART]
  expect(beside.filter((file) => !existsSync(join(page, file)))).toEqual([])
})
