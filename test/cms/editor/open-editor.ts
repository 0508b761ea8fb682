import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startGateway } from '../../../cms/gateway/main.ts'
import type { Publishing } from '../../../cms/gateway/publishing/create-publishing.ts'
import { readSettings } from '../../../cms/gateway/settings.ts'
import { bundleEditor } from '../../../cms/editor/bundle/bundle-editor.ts'
import { launchChromium } from '../../chromium.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
import { folderWith, report, smallCounty } from '../gateway/support/county.ts'

/** A report that stands in the county from the beginning. */
export const published = '20261102-qsc-aaaa'

/** A real editor in a real browser over a real gateway; only the site is not built, publishing is done at once. */
export interface OpenEditor {
  address: string
  /** Everything the browser complained of that is not a refusal the gateway meant. */
  complaints: string[]
  page: (width: number, height: number, hash: string) => Promise<Page>
  /** Ends the gateway as a power cut does; pages stay open. */
  goDown: () => Promise<void>
  /** Starts it again at the same address, where it is down. */
  comeBack: () => Promise<void>
  close: () => Promise<void>
}

/** Opens it on a small county with one published report. */
export const openEditor = async (): Promise<OpenEditor> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cunkou-data-'))
  const contentDir = folderWith({ ...smallCounty, [`reports/2026/${published}.md`]: report(published) })
  const release = join(dataDir, 'releases/1')
  mkdirSync(release, { recursive: true })
  const editor = await bundleEditor({ cacheDir: join(PROGRAM_DIR, '.cunkou/cache') })
  cpSync(editor, join(release, 'admin'), { recursive: true })
  symlinkSync(release, join(dataDir, 'live'))
  const countyDir = join(dataDir, 'county')
  const settings = readSettings({
    PORT: '0',
    COUNTY_DIR: countyDir,
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
  })
  let isDown = false
  let gateway = await startGateway(settings, publishedAtOnce)
  const { address } = gateway
  const browser = await launchChromium()
  const complaints: string[] = []
  return {
    address,
    complaints,
    page: (width, height, hash) =>
      openPage(browser, { width, height }, `${address}admin/#${hash}`, complaints),
    async goDown() {
      isDown = true
      await gateway.close()
    },
    async comeBack() {
      if (!isDown) return
      isDown = false
      gateway = await startGateway({ ...settings, port: Number(new URL(address).port) }, publishedAtOnce)
    },
    async close() {
      await browser.close()
      await gateway.close()
      for (const folder of [dataDir, contentDir]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const live = { ok: true, message: '已发布。', pages: 1, seconds: 0.1 }
const publishedAtOnce = {
  request: async () => live,
  state: () => ({ building: false, last: live }),
  forget: async () => ({ releases: [] }),
} as unknown as Publishing

/** Refused saves are answered 4xx on purpose and show in the console as failed loads. */
const MEANT = /the server responded with a status of (404|409|422)/

const openPage = async (
  browser: Browser,
  viewport: { width: number; height: number },
  address: string,
  complaints: string[],
) => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'America/New_York' })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !MEANT.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) complaints.push(request.url())
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(address)
  return page
}
