import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { posterUrl } from '../../../src/model/addresses.ts'
import type { PosterKind } from '../../../src/model/posters/poster-kinds.ts'
import { finishPdf } from '../../../src/printing/finish-pdf.ts'
import { boxesOf, scannedCode } from './printed-paper.ts'
import { openServedCounty } from './served-county.ts'
import { printedPosters } from './worst-posters.ts'

const PRINT_DPI = 150
const SCREEN_DPI = 96
const POINTS_PER_MM = 72 / 25.4

let county: Awaited<ReturnType<typeof openServedCounty>>

beforeAll(async () => {
  county = await openServedCounty()
})
afterAll(() => county?.close())

const asked = (path: string): Promise<Response> => county.asked(path)

const openPoster = (kind: PosterKind, id: string, query = '', scale = 1): Promise<Page> =>
  county.openPage(`${posterUrl(kind, id)}${query}`, scale)

const printed = async (kind: PosterKind, id: string, query: string): Promise<string> => {
  const page = await openPoster(kind, id, query)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pdf.toString('latin1')
}

/** What a scanner reads of the first code on a grey picture of the first sheet. */
const scanned = async (kind: PosterKind, id: string): Promise<string | undefined> => {
  const page = await openPoster(kind, id, '?ink=saving', PRINT_DPI / SCREEN_DPI)
  await page.emulateMedia({ media: 'print' })
  const picture = await page.locator('.sheet:visible .code').first().screenshot()
  await page.close()
  return scannedCode(picture)
}

describe('a poster out of the printer', () => {
  it.each(printedPosters)('has the promised sheets of the promised size: %s of %s on %s', async (...one) => {
    const [kind, id, size, width, height, sheets] = one
    const boxes = boxesOf(await printed(kind, id, `?size=${size}`))
    expect(boxes).toHaveLength(sheets)
    const off = boxes.flatMap(([across, down]) => [
      across / POINTS_PER_MM - width,
      down / POINTS_PER_MM - height,
    ])
    expect(off.filter((mm) => Math.abs(mm) > 0.35)).toEqual([])
  })

  it('goes on on as many sheets as the page shows', async () => {
    const page = await openPoster('notice', '20261110-long')
    const shown = await page.locator('.sheet:visible').count()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.close()
    expect(shown).toBeGreaterThan(2)
    expect(boxesOf(pdf)).toHaveLength(shown)
  })

  it.each([
    ['event', '20261206-rare', '?size=a3&way=tiles'],
    ['person', 'everything', ''],
    ['order-slip', 'county', ''],
  ] as const)('carries only faces that print shops take: %s %s', async (kind, id, query) => {
    const pdf = await finishPdf(Buffer.from(await printed(kind, id, query), 'latin1'), 'whole')
    const { context } = await PDFDocument.load(pdf)
    const faces = context.enumerateIndirectObjects().map(([, object]) => object.toString())
    expect(faces.filter((each) => each.includes('/Type3'))).toEqual([])
    expect(faces.filter((each) => each.includes('/CIDFontType2'))).not.toEqual([])
  })

  it.each([
    ['station-month', 'forty-events', '/stations/forty-events/'],
    ['event', '20261205-longest', '/events/2026/20261205-longest/'],
    ['person', 'everything', '/people/everything/'],
    ['door-code', 'long-names', '/stations/long-names/'],
  ] as const)('has a code that a grey 150 dpi picture still tells: %s', async (kind, id, path) => {
    expect(await scanned(kind, id)).toBe(`https://qinghe.example${path}`)
  })

  it('prints the code at least 25 mm wide on A4', async () => {
    const page = await openPoster('event', '20261206-rare')
    await page.emulateMedia({ media: 'print' })
    const { width, modules } = await page.locator('.sheet:visible .code').evaluate((svg) => ({
      width: (svg.getBoundingClientRect().width / 96) * 25.4,
      modules: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    }))
    await page.close()
    expect((width * (modules - 8)) / modules).toBeGreaterThanOrEqual(25)
  })

  it('sets every line as wide as it was measured', async () => {
    const page = await openPoster('notice', '20261110-long')
    const wide = await page.locator('.sheet:visible tspan').evaluateAll((runs) =>
      runs.flatMap((run) => {
        const next = run.nextElementSibling
        if (!(run instanceof SVGTSpanElement) || !(next instanceof SVGTSpanElement)) return []
        const end = run.getEndPositionOfChar(run.getNumberOfChars() - 1).x
        const size = Number(run.parentElement?.getAttribute('font-size'))
        return end > next.getStartPositionOfChar(0).x + 0.55 * size ? [run.textContent] : []
      }),
    )
    await page.close()
    expect(wide).toEqual([])
  })
})

describe('the page of a station out of the printer', () => {
  it('takes two sheets, however many good people it has, and says how many more there are', async () => {
    const page = await county.openPage('/stations/qingshi-cun/')
    const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
    await page.emulateMedia({ media: 'print' })
    const people = await page.locator('.people-list > li').count()
    const shown = await page.locator('.people-list > li:visible').count()
    const words = await page.locator('main').innerText()
    await page.close()
    expect(people).toBeGreaterThan(12)
    expect(words).toMatch(new RegExp(`另外${people - shown}\\s*位好人`))
    expect(boxesOf(pdf).length).toBeLessThanOrEqual(2)
  })
})

describe('the page of a poster', () => {
  it('keeps the chosen size and colour in its address', async () => {
    const page = await openPoster('event', '20261206-rare')
    await page.getByLabel('大小').selectOption('a3')
    await page.getByLabel('颜色').selectOption('saving')
    const address = page.url()
    const ink = await page.locator('html').getAttribute('data-ink')
    await page.close()
    expect(new URL(address).search).toBe('?size=a3&ink=saving')
    expect(ink).toBe('saving')
  })

  it('offers to print, a way back, and the words for whoever cannot see them', async () => {
    const page = await openPoster('station-month', 'eight-events')
    await expect.poll(() => page.getByRole('button', { name: '打印这张海报' }).isEnabled()).toBe(true)
    await expect
      .poll(() => page.locator('.poster-bar > a').getAttribute('href'))
      .toBe('/stations/eight-events/')
    const words = await page.locator('.poster-words').textContent()
    await page.close()
    expect(words).toContain('乡村夜校第8课：手机防诈')
  })

  it('is made once, however many ask for it', async () => {
    const draw = vi.spyOn(county.previewer, 'draw')
    const path = posterUrl('rating-slip', 'county')
    const answers = await Promise.all([asked(path), asked(path)])
    answers.push(await asked(path))
    const asking = draw.mock.calls.length
    draw.mockRestore()
    expect([...answers.map(({ status }) => status), asking]).toEqual([200, 200, 200, 1])
  })

  it('is not there for what is not there, and leads on from a former id', async () => {
    expect((await asked('/posters/event/nobody-knows/')).status).toBe(404)
    expect((await asked('/screen/seven-events/')).headers.get('location')).toBe('/screen/eight-events/')
  })
})

describe('the gallery', () => {
  const linksIn = (html: string) =>
    [...html.matchAll(/<a href="([^"]+)"[^>]*data-poster/g)].map(([, href = '']) => href)

  it('leads to posters that are there, and each of them to the others of its place', async () => {
    const first = linksIn(readFileSync(join(county.release, 'posters/index.html'), 'utf8'))
    const station = linksIn(await (await asked(posterUrl('station-month', 'eight-events'))).text())
    expect(first.length).toBeGreaterThan(20)
    expect(station.length).toBeGreaterThan(6)
    for (const href of new Set([...first, ...station]))
      expect([href, (await asked(href)).status]).toEqual([href, 200])
  })
})
