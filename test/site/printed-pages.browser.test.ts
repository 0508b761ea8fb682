import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { boxesOf } from '../outputs/poster/printed-paper.ts'
import { sampleSite } from './sample-site.ts'
import { serveSite } from './serve-site.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  server = await serveSite((await sampleSite()).dataDir)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** The longest of each kind in the sample county. */
const pages = [
  ['/reports/2026/20260305-zxx-b3w9/', 2],
  ['/reports/2026/20260720-qsc-p2r3/', 2],
  ['/stations/qinghe-zhongxin/', 2],
  ['/stations/qingshi-cun/', 2],
  ['/menu/', 4],
  ['/calendar/2026-11/', 1],
  ['/calendar/2026-12/', 1],
  ['/people/he-dusheng/', 2],
  ['/projects/laoshifu-kaimen/', 2],
  ['/pages/how-to-order/', 1],
] as const

/** So wide a code is read from the table that the sheet lies on, in pixels of 96 to the inch. */
const LEAST_CODE = (25 / 25.4) * 96

describe('a page out of an office printer', () => {
  it.each(pages)('takes no more sheets than people pin up or file: %s', async (path, most) => {
    const page = await browser.newPage()
    await page.goto(`${server.address}${path}`)
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
    await page.emulateMedia({ media: 'print' })
    const codes = await page
      .locator('.qr:visible')
      .evaluateAll((each) => each.map((code) => code.getBoundingClientRect().width))
    await page.close()
    expect(boxesOf(pdf.toString('latin1')).length).toBeLessThanOrEqual(most)
    expect(codes).toHaveLength(1)
    expect(codes[0]).toBeGreaterThanOrEqual(LEAST_CODE)
  })
})
