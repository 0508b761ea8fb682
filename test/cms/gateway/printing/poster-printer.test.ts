import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPosterPrinter } from '../../../../cms/gateway/printing/poster-printer.ts'
import { placeOfPdf } from '../../../../cms/gateway/printing/print-poster.ts'

const MOST_UNDER_WAY = 20
const many = Array.from({ length: MOST_UNDER_WAY }, (_, at) => `village-${at}`)

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cunkou-printer-'))
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A printer whose browser never starts; where there is no paper, orders wait at the second look at their page. */
const printerOf = (hasPaper = true) => {
  const site = { words: '联欢', time: 0 }
  const ordered = new Set<string>()
  const portal = new Hono().get('/posters/:id/', async ({ html, req }) => {
    const { id } = req.param()
    if (ordered.has(id) && !hasPaper) await new Promise(() => {})
    if (many.includes(id)) ordered.add(id)
    return html(`<h1>${site.words} ${id}</h1>`)
  })
  const printer = openPosterPrinter({
    portal,
    dataDir,
    findChromium: () => '/bin/false',
    now: () => site.time,
  })
  const ask = (id: string) => printer.ask({ path: `/posters/${id}/` })
  const fails = (id: string) => expect.poll(async () => (await ask(id)).state).toBe('failed')
  return { site, portal, ask, fails, cacheDir: printer.cacheDir }
}

const printedBefore = async ({ portal, cacheDir }: ReturnType<typeof printerOf>, id: string) => {
  const place = await placeOfPdf({ portal, cacheDir }, { path: `/posters/${id}/` })
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(place?.file ?? '', '%PDF')
}

describe('the queue of the desk', () => {
  it('takes no more than so many at once, but hands out at once what was printed before', async () => {
    const shop = printerOf(false)
    await printedBefore(shop, 'known')
    for (const id of many) await shop.ask(id)
    expect(await shop.ask('village-3')).toEqual({ state: 'waiting', ahead: 3 })
    expect(await shop.ask('another')).toEqual({ state: 'too-many' })
    expect(await shop.ask('known')).toMatchObject({ state: 'ready' })
    expect(await shop.ask('known')).toMatchObject({ state: 'ready' })
  })

  it('tells what no face has of what the page says of it', async () => {
    const shop = printerOf()
    shop.site.words = '<p data-left-to-reader="𪚥 𫝀">'
    await printedBefore(shop, 'rare')
    expect(await shop.ask('rare')).toMatchObject({ state: 'ready', strange: ['𪚥', '𫝀'] })
  })

  it('is open to everybody again when nobody came for what was ordered', async () => {
    const shop = printerOf()
    for (const id of many) await shop.ask(id)
    await shop.fails(many.at(-1) ?? '')
    expect((await shop.ask('another')).state).toBe('waiting')
    await shop.fails('another')
  })

  it('tells of a failure once, and of none that is long past', async () => {
    const shop = printerOf()
    await shop.ask('fair')
    await shop.fails('fair')
    expect((await shop.ask('fair')).state).toBe('waiting')
    await shop.ask('after it')
    await shop.fails('after it')
    shop.site.time += 3_600_000
    expect((await shop.ask('fair')).state).toBe('waiting')
    await shop.fails('fair')
  })

  it('hands nobody an old file of a page that says something else now', async () => {
    const shop = printerOf()
    await printedBefore(shop, 'fair')
    shop.site.words = '联欢改期'
    expect((await shop.ask('fair')).state).toBe('waiting')
    await shop.fails('fair')
  })
})
