import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuildOutcome } from '../../fixtures/county.ts'
import { buildFixture, fixtureCounty, liveSite } from '../../fixtures/county.ts'
import { striped } from '../../cms/gateway/media/sample-photos.ts'
import { differences } from '../../site/compare-folders.ts'

const id = '20261108-qsc-k3f9'
const [photo, inStory, table] = [
  '/media/2026/11/手机.jpg',
  '/media/2026/11/榕树.png',
  '/media/2026/11/表.csv',
]
const county = fixtureCounty([
  {
    collection: 'reports',
    id,
    data: { photos: [{ image: photo, alt: '义诊' }] },
    body: `![榕树](${inStory})\n\n[表格](${table})`,
  },
])
const elsewhere = { ...county, dataDir: join(county.root, 'elsewhere') }
const copyIn = (mediaPath: string, bytes: string | Uint8Array) => {
  mkdirSync(join(county.contentDir, 'media/2026/11'), { recursive: true })
  writeFileSync(join(county.contentDir, mediaPath), bytes)
}
const copyPhotos = async (width: number, height: number) => {
  copyIn(photo, await striped(width, height).jpeg().toBuffer())
  copyIn(inStory, await striped(width, height).png().toBuffer())
}
const page = () => readFileSync(join(liveSite(county), 'reports/2026', id, 'index.html'), 'utf8')
const photosOn = (html: string) => [...html.matchAll(/\/photos\/by-hand-\w+/g)].map(([address]) => address)

let first: { outcome: BuildOutcome; html: string }
beforeAll(async () => {
  await copyPhotos(600, 400)
  const outcome = await buildFixture(county)
  first = { outcome, html: page() }
  await copyPhotos(500, 700)
  copyIn(table, '村,人数')
  await buildFixture(county)
})
afterAll(() => county.remove())

describe('a photo that was copied in by hand and exchanged under its name', () => {
  it('is shown in its new shape wherever it stands', () => {
    expect(first.html.match(/width="600" height="400"/g)).toHaveLength(2)
    expect(page().match(/width="500" height="700"/g)).toHaveLength(2)
  })

  it('gets a new address, so that nobody is shown the old one out of a cache', () => {
    expect(photosOn(page()).filter((address) => first.html.includes(address))).toEqual([])
  })
})

describe('a link in a story to a file', () => {
  it('that is not there is named and is only words for readers', () => {
    expect(first.outcome.last.leftOut).toMatchObject([{ message: expect.stringContaining(table) }])
    expect(first.html).toContain('<span>表格</span>')
  })

  it('leads to it once it is there', () => {
    expect(page()).toContain('/media/2026/11/%E8%A1%A8.csv">表格</a>')
    expect(readFileSync(join(liveSite(county), table), 'utf8')).toBe('村,人数')
  })
})

it('is then the same release as if made from nothing', async () => {
  await buildFixture(elsewhere)
  expect(differences(realpathSync(liveSite(county)), realpathSync(liveSite(elsewhere)))).toEqual([])
})
