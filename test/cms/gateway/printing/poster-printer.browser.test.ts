import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPosterPrinter } from '../../../../cms/gateway/printing/poster-printer.ts'
import { chromiumPath } from '../../../chromium.ts'

const PATH = '/posters/event/20261126-qsc-m2p7/'
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cunkou-printer-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** A portal with one poster, which tells how often it was opened by a browser. */
const portalOf = (words: () => string) =>
  new Hono().get(PATH, ({ html }) =>
    html(`<style>@page { size: 210mm 297mm; margin: 0 }</style><h1>${words()}</h1>`),
  )

type Printer = ReturnType<typeof openPosterPrinter>

/** What an order comes to in the end. */
const outcome = async (printer: Printer, path = PATH) => {
  let last = await printer.ask({ path })
  await expect
    .poll(async () => (last = await printer.ask({ path })).state)
    .toSatisfy((state: string) => state !== 'waiting' && state !== 'printing')
  return last
}

describe('the printer of the desk', () => {
  it('says so where the machine has no browser, or one that does not start', async () => {
    const portal = portalOf(() => '联欢')
    const without = openPosterPrinter({ portal, dataDir, findChromium: () => undefined })
    expect(await outcome(without)).toEqual({ state: 'no-browser' })
    const broken = openPosterPrinter({ portal, dataDir, findChromium: () => '/bin/false' })
    expect(await outcome(broken)).toEqual({ state: 'failed' })
  })

  it('prints a poster once, and again when its page says something else', async () => {
    let words = '联欢'
    const chromium = await chromiumPath()
    const printer = openPosterPrinter({
      portal: portalOf(() => words),
      dataDir,
      findChromium: () => chromium,
    })
    const first = await outcome(printer)
    const again = await outcome(printer)
    words = '联欢改期'
    const changed = await outcome(printer)
    expect(again).toEqual(first)
    expect(changed).not.toEqual(first)
    const file = 'file' in first ? first.file : ''
    const document = await PDFDocument.load(readFileSync(file))
    expect(document.getPageCount()).toBe(1)
    expect(document.getPage(0).getTrimBox().width).toBeCloseTo((210 * 72) / 25.4)
  })
})
