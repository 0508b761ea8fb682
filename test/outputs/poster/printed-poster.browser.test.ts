import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { launchChromium } from '../../chromium.ts'
import { buildFixture, fixtureCounty, liveSite, type FixtureEntry } from '../../fixtures/county.ts'

const PORTAL = 'http://portal.test'
const PRINT_DPI = 150
const SCREEN_DPI = 96
const stations = { empty: 0, one: 1, eight: 8, thirty: 30, long: 24, dots: 1 }
type Name = keyof typeof stations
const names = Object.keys(stations) as Name[]

const isLong = (name: Name) => name === 'long'
const station = (name: Name): FixtureEntry => ({
  collection: 'stations',
  id: `station-${name}`,
  data: isLong(name)
    ? {
        name: '经济技术开发区退役军人服务中心暨人民武装部新时代文明实践基地',
        address:
          '青禾县经济技术开发区创新创业产业园第三期标准厂房综合服务楼东侧二楼二零六至二一零室（原招商局）',
        hours: '周一至周五 8:30–12:00、14:30–17:30，周四夜校到 21:00，节假日值班请先打电话',
      }
    : {},
})
const events = (name: Name): FixtureEntry[] =>
  Array.from({ length: stations[name] }, (_, index) => {
    const day = `2026-11-${String((index % 30) + 1).padStart(2, '0')}`
    return {
      collection: 'events' as const,
      id: `20261101-${name}-${String(index).padStart(2, '0')}`,
      data: {
        station: `station-${name}`,
        title: isLong(name)
          ? `第${index + 1}期“我们的节日”主题志愿服务暨移风易俗政策宣讲与便民义诊义剪集中活动日`
          : name === 'dots'
            ? '五彩行动：志愿红·宣讲橙·平安黄·出行绿·低碳蓝'
            : `乡村夜校第${index + 1}课：手机防诈`,
        starts: `${day}T19:00`,
        ends: `${day}T20:30`,
        place: isLong(name)
          ? '创新创业产业园第三期标准厂房综合服务楼一楼多功能报告厅（从东门进，右转上坡五十米处）'
          : '文化礼堂一楼',
        status: index === 2 ? 'cancelled' : 'planned',
        ...(index === 4 ? {} : { recurrence: undefined }),
      },
    }
  })

const county = fixtureCounty(names.flatMap((name) => [station(name), ...events(name)]))
let browser: Browser

beforeAll(async () => {
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  vi.stubEnv('BASE_URL', 'https://qinghe.example')
  const { code, stderr } = await buildFixture(county)
  expect(code, stderr).toBe(0)
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  county.remove()
})

const openPoster = async (name: Name, scale = 1): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 900, height: 1300 }, deviceScaleFactor: scale })
  await page.route(`${PORTAL}/**`, async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname)
    const file = join(liveSite(county), path.endsWith('/') ? `${path}index.html` : path)
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }))
  })
  await page.goto(`${PORTAL}/posters/station-month/station-${name}/`)
  return page
}

const sheetPicture = async (name: Name): Promise<Buffer> => {
  const page = await openPoster(name, PRINT_DPI / SCREEN_DPI)
  await page.emulateMedia({ media: 'print' })
  const picture = await page.locator('.sheet').screenshot()
  await page.close()
  return picture
}

describe('the printed month of a station', () => {
  it.each(names)('is exactly one page of paper: %s', async (name) => {
    const page = await openPoster(name)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.close()
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]\S*\]/)
  })

  it.each(names)('has a code that a grey 150 dpi picture still tells: %s', async (name) => {
    const grey = sharp(await sheetPicture(name))
      .removeAlpha()
      .greyscale()
    const { data, info } = await grey.raw().toBuffer({ resolveWithObject: true })
    const rgba = Uint8ClampedArray.from(data).reduce(
      (all, value, index) => {
        all.set([value, value, value, 255], index * 4)
        return all
      },
      new Uint8ClampedArray(data.length * 4),
    )
    expect(jsQR(rgba, info.width, info.height)?.data).toBe(`https://qinghe.example/stations/station-${name}/`)
  })

  it.each(names)('cuts nothing off at an edge: %s', async (name) => {
    const page = await openPoster(name)
    await page.emulateMedia({ media: 'print' })
    const cut = await page.evaluate(() => {
      const sheet = document.querySelector('.sheet')?.getBoundingClientRect() ?? new DOMRect()
      const list = document.querySelector('.month__list')
      const texts = [...document.querySelectorAll('.sheet p, .sheet h1, .sheet h2, .sheet figure, .sheet li')]
      const outside = texts.filter((text) => {
        const box = text.getBoundingClientRect()
        return box.right > sheet.right + 1 || box.bottom > sheet.bottom + 1
      })
      return {
        hidden: list ? list.scrollHeight - list.clientHeight : -1,
        outside: outside.map((text) => text.textContent),
      }
    })
    await page.close()
    expect(cut).toEqual({ hidden: 0, outside: [] })
  })

  it('prints the code at least 25 mm wide, without the bar of the screen', async () => {
    const page = await openPoster('eight')
    await page.emulateMedia({ media: 'print' })
    const { width, modules } = await page.locator('.month__qr svg').evaluate((svg) => ({
      width: (svg.getBoundingClientRect().width / 96) * 25.4,
      modules: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    }))
    expect((width * (modules - 8)) / modules).toBeGreaterThanOrEqual(25)
    expect(await page.locator('.poster-bar').isVisible()).toBe(false)
    await page.close()
  })

  it('offers to print on screen, and a way back', async () => {
    const page = await openPoster('one')
    expect(await page.getByRole('button', { name: '打印这张海报' }).isVisible()).toBe(true)
    expect(await page.locator('.poster-bar a').getAttribute('href')).toBe('/stations/station-one/')
    await page.close()
  })

  it('says how many events are left for the web page', async () => {
    const page = await openPoster('long')
    expect(await page.locator('.month__rest').textContent()).toMatch(/还有 \d+ 项/)
    await page.close()
  })

  it('cuts no title of a month with room, and begins no line with a middle dot', async () => {
    const page = await openPoster('dots')
    await page.emulateMedia({ media: 'print' })
    const lines = await page.locator('.month__title').evaluate((title) => {
      const bottom = title.getBoundingClientRect().bottom
      const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
      const byTop = new Map<number, string>()
      while (texts.nextNode()) {
        const range = document.createRange()
        ;[...(texts.currentNode.nodeValue ?? '')].forEach((character, at) => {
          range.setStart(texts.currentNode, at)
          range.setEnd(texts.currentNode, at + 1)
          const { top } = range.getBoundingClientRect()
          if (top < bottom) byTop.set(top, (byTop.get(top) ?? '') + character)
        })
      }
      return [...byTop.values()]
    })
    await page.close()
    expect(lines.join('')).toBe('五彩行动：志愿红·宣讲橙·平安黄·出行绿·低碳蓝')
    expect(lines.filter((line) => line.startsWith('·'))).toEqual([])
  })

  it('stands in the list of all posters', () => {
    const index = readFileSync(join(liveSite(county), 'posters/index.html'), 'utf8')
    for (const name of names)
      expect(index).toMatch(new RegExp(`href="/posters/station-month/station-${name}/"[^>]*data-poster`))
  })
})
