import jsQR from 'jsqr'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSite } from '../../../cms/gateway/site/create-site.ts'
import { entryUrl, wechatUrl } from '../../../src/model/addresses.ts'
import { ARTICLE_PART, QR_PART } from '../../../src/model/wechat/wechat-parts.ts'
import { openPreviewer, type Previewer } from '../../../src/release/client.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { launchChromium } from '../../chromium.ts'
import { buildFixture } from '../../fixtures/county.ts'
import { REPORT, wechatCounty } from './wechat-county.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const PORTAL = 'https://qinghe.example'
const PAGE = wechatUrl('reports', REPORT)

let county: Awaited<ReturnType<typeof wechatCounty>>
let browser: Browser
let context: BrowserContext
let previewer: Previewer
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  county = await wechatCounty()
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', PORTAL)
  const { code, stderr } = await buildFixture(county, NOW)
  expect(code, stderr).toBe(0)
  const place = { CONTENT_DIR: county.contentDir, DATA_DIR: county.dataDir, BASE_URL: PORTAL }
  previewer = openPreviewer(readReleaseSettings({ ...place, CUNKOU_NOW: NOW }))
  site = createSite({ dataDir: county.dataDir, state: () => ({ building: false }), previewer })
  browser = await launchChromium()
  context = await browser.newContext()
  await context.route(`${PORTAL}/**`, async (route) => {
    const answer = await site.fetch(new Request(route.request().url()))
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
})

afterAll(async () => {
  await browser?.close()
  previewer?.close()
  county?.remove()
})

const asked = async (path: string): Promise<Response> => site.fetch(new Request(`${PORTAL}${path}`))

const openPage = async (): Promise<{ page: Page; complaints: string[] }> => {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${PORTAL}${PAGE}`)
  return { page, complaints }
}

/** Where an official account's text is written: a field that takes rich text. */
const openEditor = async (): Promise<Page> => {
  const editor = await context.newPage()
  await editor.setContent('<body style="margin:0"><div contenteditable style="width:375px;outline:0"></div>')
  return editor
}

const paste = async (editor: Page): Promise<void> => {
  await editor.locator('[contenteditable]').focus()
  await editor.keyboard.press('ControlOrMeta+V')
}

/** Each stretch of words with how it looks, and each picture with how wide it is. */
const looksIn = (page: Page, root: string): Promise<unknown[]> =>
  page.locator(root).evaluate((top) => {
    const looks: unknown[] = []
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''
      const parent = node.parentElement
      if (words !== '' && parent) {
        const { color, fontSize, fontWeight, lineHeight, textAlign } = getComputedStyle(parent)
        looks.push([words, color, fontSize, fontWeight, lineHeight, textAlign])
      }
      if (node instanceof HTMLImageElement)
        looks.push([new URL(node.src).pathname, node.alt, node.getAttribute('style')?.includes('width')])
    }
    return looks
  })

/** Each edge and ground, in their order. */
const edgesIn = (page: Page, root: string): Promise<string[]> =>
  page.locator(`${root} *`).evaluateAll((all) =>
    all.flatMap((each) => {
      const { borderLeftWidth, borderLeftColor, borderTopWidth, backgroundColor } = getComputedStyle(each)
      const isPlain = borderLeftWidth === '0px' && borderTopWidth === '0px'
      if (isPlain && backgroundColor === 'rgba(0, 0, 0, 0)') return []
      return [[borderLeftWidth, borderLeftColor, borderTopWidth, backgroundColor].join(' ')]
    }),
  )

describe('an article that is copied', () => {
  it('looks in the editor where it is pasted as it looks in the portal, with all its pictures', async () => {
    const { page } = await openPage()
    await page.getByRole('button', { name: '复制文章' }).click()
    await expect.poll(() => page.locator('.page-head [data-copy-note]').textContent()).toContain('复制好了')
    const editor = await openEditor()
    await paste(editor)
    const article = await context.newPage()
    await article.goto(`${PORTAL}${PAGE}${ARTICLE_PART}`)
    const looks = await looksIn(article, 'body')
    expect(looks.length).toBeGreaterThan(12)
    expect(await looksIn(editor, '[contenteditable]')).toEqual(looks)
    expect(await edgesIn(editor, '[contenteditable]')).toEqual(await edgesIn(article, 'body'))
    const widths = await editor.locator('img').evaluateAll(async (images) => {
      const loaded = images.filter((each) => each instanceof HTMLImageElement)
      await Promise.all(loaded.map((each) => each.decode()))
      return loaded.map(({ naturalWidth }) => naturalWidth)
    })
    expect(widths).toEqual([1080, 1080, 480])
    await Promise.all([page, editor, article].map((each) => each.close()))
  })

  it('reaches a chat group as plain words', async () => {
    const { page } = await openPage()
    await page.getByRole('button', { name: '复制群里的话' }).click()
    const editor = await openEditor()
    await paste(editor)
    const words = await editor.locator('[contenteditable]').innerText()
    expect(words).toContain('【榕树下的义诊台】')
    expect(words).toContain(`${PORTAL}${entryUrl('reports', REPORT)}`)
    await Promise.all([page, editor].map((each) => each.close()))
  })
})

describe('the page from which something is carried over', () => {
  it('shows the article under the policy of the portal, without a complaint', async () => {
    const { page, complaints } = await openPage()
    const frame = page.frameLocator('[data-article-frame]')
    await expect.poll(() => frame.locator('img').count()).toBe(3)
    const edge = frame.locator('section').first().locator('section').first()
    expect(await edge.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(34, 30, 26)')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is found by no search engine, and allows its article nothing but its looks', async () => {
    const page = await asked(PAGE)
    expect(await page.text()).toContain('<meta name="robots" content="noindex">')
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline')
    const article = await asked(`${PAGE}${ARTICLE_PART}`)
    expect(article.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('fits a narrow phone', async () => {
    const { page } = await openPage()
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })

  it('has a code that leads to the page on the portal', async () => {
    const picture = Buffer.from(await (await asked(`${PAGE}${QR_PART}`)).arrayBuffer())
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
      `${PORTAL}${entryUrl('reports', REPORT)}`,
    )
  })

  it('leads to pictures and a pack that are there', async () => {
    const html = await (await asked(PAGE)).text()
    const links = [...html.matchAll(/<a [^>]*href="(\/wechat\/[^"]+)"[^>]*download="([^"]+)"/g)]
    expect(links).toHaveLength(5)
    for (const [, href = '', file = ''] of links) {
      const answer = await asked(href)
      expect([file, answer.status]).toEqual([file, 200])
      expect(answer.headers.get('content-type')).toMatch(/^(?:image\/jpeg|application\/zip)$/)
    }
  })

  it.each(['photo-9.jpg', 'photo-0.jpg', 'secret.txt'])('has nothing of another name: %s', async (part) => {
    expect((await asked(`${PAGE}${part}`)).status).toBe(404)
  })
})
