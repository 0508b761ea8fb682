import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { reviewAndPublish, writeReport } from './editor-at-work.ts'
import type { OpenCounty } from './open-county.ts'
import { openCounty } from './open-county.ts'
import type { PhonePhoto } from './phone-photos.ts'
import { distance, phonePhotos } from './phone-photos.ts'

const words = {
  title: '石桥边的血压站',
  date: '2026-11-20',
  summary: '镇卫生院的医生在石桥边给二十七位老人量了血压。',
  story: '天刚亮，柴火上的姜茶就煮开了。排在第一个的是邓阿婆。',
}
const phrase = '姜茶就煮开了'

let county: OpenCounty
let browser: Browser
let photos: PhonePhoto[]
let states: string[]
let resident: Page
let found: (string | null)[]
const elsewhere: string[] = []
const path = () => new URL(resident.url()).pathname
const get = async (address: string) =>
  fetch(new URL(new URL(address, county.address).pathname, county.address))
const textOf = async (address: string) => (await get(address)).text()

const openPage = async (width: number, height: number, address: string) => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.accept())
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && `${origin}/` !== county.address) elsewhere.push(request.url())
  })
  await page.goto(`${county.address}${address}`)
  return page
}

const editorPublishes = async () => {
  const page = await openPage(1280, 900, 'admin/#/collections/reports/new')
  await writeReport(page, { ...words, photos })
  states = await reviewAndPublish(page)
  await page.getByText('已上线').waitFor()
  await page.context().close()
}

const residentFindsIt = async () => {
  resident = await openPage(360, 740, `search/?q=${encodeURIComponent(phrase)}`)
  await resident.waitForSelector('[data-search-state="done"]')
  const hits = resident.locator('[data-search-results] a')
  found = await hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  await hits.first().click()
  await resident.getByRole('heading', { level: 1 }).waitFor()
}

beforeAll(async () => {
  vi.stubEnv('CUNKOU_NOW', '2026-11-22T02:00:00.000Z')
  ;[county, browser, photos] = await Promise.all([openCounty(), launchChromium(), phonePhotos()])
  await editorPublishes()
  await residentFindsIt()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
  await county?.close()
})

/** A photo of the page as the resident's browser shows it. */
const shown = async (alt: string) => {
  const picture = resident.locator(`main img[alt="${alt}"]`)
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete)).toBe(true)
  return picture.evaluate((img: HTMLImageElement) => ({
    src: img.currentSrc,
    natural: [img.naturalWidth, img.naturalHeight] as const,
    box: [img.clientWidth, img.clientHeight] as const,
  }))
}
const shapeOf = ([width, height]: readonly [number, number]) => (width > height ? 'landscape' : 'portrait')

describe('an editor with three photos on the phone', () => {
  it('sees the report go from draft through review to publication', () => {
    expect(states).toEqual(['草稿', '待审', '待发', '已发布'])
  })

  it('has every step kept in the history under their name', () => {
    const history = git('log', '--format=%an %s').toString()
    expect(history).toMatch(/值班编辑 发布.*石桥边的血压站/)
    expect(git('for-each-ref', 'refs/cunkou/drafts').toString()).toBe('')
  })
})

describe('a resident on a phone', () => {
  it('finds the report by a phrase of its text', () => {
    expect(found).toHaveLength(1)
    expect(path()).toBe(found[0])
    expect(path()).toMatch(/^\/reports\/2026\/20261120-qsc-[a-z0-9]{4}\/$/)
  })

  it('reads what the editor wrote', async () => {
    await expect.poll(() => resident.locator('h1').innerText()).toBe(words.title)
    await expect.poll(() => resident.locator('.story').innerText()).toBe(words.story)
  })

  it('sees three pictures with their descriptions, upright', async () => {
    const pictures = await Promise.all([shown(photos[0]?.alt ?? '')])
    for (const { alt } of photos.slice(1)) pictures.push(await shown(alt))
    const expected = photos.map(({ shape }) => shape)
    expect(pictures.map(({ natural }) => shapeOf(natural))).toEqual(expected)
    expect(pictures.map(({ box }) => shapeOf(box))).toEqual(expected)
    for (const [index, { src }] of pictures.entries()) {
      const bytes = Buffer.from(await (await get(src)).arrayBuffer())
      expect(await distance(bytes, photos[index]?.seen ?? bytes)).toBeLessThan(6)
    }
  })

  it('never has to scroll sideways', async () => {
    await expect.poll(() => resident.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  it('is asked to load nothing from another host, and neither was the editor', () => {
    expect(elsewhere).toEqual([])
  })
})

const git = (...args: string[]) => execFileSync('git', ['-C', county.repository, ...args], { maxBuffer: 1e8 })

/** Every picture that any commit or draft ever held, dropped ones too. */
const picturesInGit = () =>
  git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)')
    .toString()
    .split('\n')
    .filter((line) => line.endsWith(' blob'))
    .map((line) => git('cat-file', 'blob', line.split(' ')[0] ?? ''))
    .filter((blob) => blob.subarray(0, 3).toString('hex') === 'ffd8ff')

/** Pictures in which anything about camera, owner or place is left. */
const telling = async (pictures: Buffer[]) => {
  const all = await Promise.all(
    pictures.map(async (picture) => {
      const { exif, xmp, iptc, orientation } = await sharp(picture).metadata()
      return exif ?? xmp ?? iptc ?? orientation ?? (picture.includes('Sample Phone') ? picture : undefined)
    }),
  )
  return all.filter((left) => left !== undefined)
}

describe('what the phone wrote into the photos', () => {
  it('was there when they were picked', async () => {
    expect(await telling(photos.map(({ file }) => file))).toHaveLength(3)
  })

  it('is in no file of the site', async () => {
    const files = globSync('photos/*', { cwd: county.site }).map((file) => join(county.site, file))
    expect(files.length).toBeGreaterThanOrEqual(3)
    expect(await telling(files.map((file) => readFileSync(file)))).toEqual([])
  })

  it('is nowhere in the history of the content', async () => {
    const kept = picturesInGit()
    expect(kept).toHaveLength(3)
    expect(await telling(kept)).toEqual([])
  })
})

describe('the published report', () => {
  it('has a share image of the size chat apps want', async () => {
    const image = await resident.getAttribute('meta[property="og:image"]', 'content')
    const picture = await get(image ?? '')
    expect(picture.headers.get('content-type')).toBe('image/png')
    const { width, height, format } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
  })

  it('stands in both feeds with its title', async () => {
    const { items } = JSON.parse(await textOf('/feed.json')) as { items: { url: string; title: string }[] }
    expect(items.filter(({ url }) => url.endsWith(path())).map(({ title }) => title)).toEqual([words.title])
    const rss = await textOf('/feed.xml')
    expect(rss).toContain(`https://qinghe.example${path()}`)
    expect(rss).toContain(words.title)
  })

  it('stands in the sitemap', async () => {
    const index = await textOf('/sitemap-index.xml')
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
    const listed = await Promise.all(parts.map(textOf))
    expect(listed.join('')).toContain(`<loc>https://qinghe.example${path()}</loc>`)
  })
})
