import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../chromium.ts'
import { firstSheetDrawn } from '../outputs/poster/printed-drawings.ts'
import { boxesOf, foundCode } from '../outputs/poster/printed-paper.ts'
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
  ['/', 5],
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
  ['/events/2026/20260103-zxx-l1t8/', 1],
  ['/stations/qinghe-zhongxin/record/', 2],
  ['/reports/', 3],
  ['/calendar/year/2026/', 1],
] as const

const DOTS_PER_INCH = 150
/** So wide a code is read from the table that the sheet lies on; half a dot is the scanner's. */
const LEAST_CODE = (25 / 25.4) * DOTS_PER_INCH - 0.5

/** The sheets of a page on an office printer. */
const printed = async (path: string): Promise<Buffer> => {
  const page = await browser.newPage()
  await page.goto(`${server.address}${path}`)
  const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
  await page.close()
  return pdf
}

describe('a page out of an office printer', () => {
  it.each(pages)(
    'takes no more sheets than people pin up or file, and its code leads back: %s',
    async (path, most) => {
      const pdf = await printed(path)
      const code = await foundCode(await firstSheetDrawn(pdf, DOTS_PER_INCH))
      expect(boxesOf(pdf.toString('latin1')).length).toBeLessThanOrEqual(most)
      expect(code?.says).toBe(`https://qinghe.example.com${path}`)
      expect(code?.width).toBeGreaterThanOrEqual(LEAST_CODE)
    },
  )
})
