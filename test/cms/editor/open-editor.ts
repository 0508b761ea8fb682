import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startGateway } from '../../../cms/gateway/main.ts'
import type { Publishing } from '../../../cms/gateway/publishing/create-publishing.ts'
import { publishedDir } from '../../../cms/gateway/publishing/lay-out.ts'
import { readSettings } from '../../../cms/gateway/settings.ts'
import { launchChromium } from '../../chromium.ts'
import { editorFolder } from '../../../scripts/build/editor-folder.ts'
import { linkFile } from '../../../src/outputs/linked-files.ts'
import { sharedDir } from '../../../src/release/switch/shared-files.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'
import { folderWith, report, smallCounty } from '../gateway/support/county.ts'

/** A report that stands in the county from the beginning. */
export const published = '20261102-qsc-aaaa'

/** How much of a page is seen. */
interface Window {
  width: number
  height: number
  /** As sharp as a phone's screen with 2. */
  pointsPerPixel?: number
}

/** What is done to a page before it is opened: to open one only to open it again costs as much as half a test. */
type Prepare = (page: Page) => Promise<unknown>

/** A real editor in a real browser over a real gateway; only the site is not built, publishing is done at once. */
export interface OpenEditor {
  address: string
  /** Everything the browser complained of that is not a refusal the gateway meant. */
  complaints: string[]
  page: (width: number, height: number, hash: string, prepare?: Prepare) => Promise<Page>
  /** The same for any address below the editor's own, and for a screen with so many points a pixel. */
  pageAt: (address: string, window: Window, prepare?: Prepare) => Promise<Page>
  /** Ends the gateway as a power cut does; pages stay open. */
  goDown: () => Promise<void>
  /** Starts it again at the same address, where it is down. */
  comeBack: () => Promise<void>
  close: () => Promise<void>
}

/** Opens it on a small county with one published report. */
export const openEditor = (): Promise<OpenEditor> =>
  openEditorOn(folderWith({ ...smallCounty, [`reports/2026/${published}.md`]: report(published) }))

/**
 * Opens it on any county.
 * @param contentDir entries from which it is filled; taken away at the end
 * @param site the folder of a site that stands already: with it drafts are shown as their pages
 */
export const openEditorOn = async (contentDir: string, site?: string): Promise<OpenEditor> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cunkou-data-'))
  const release = join(dataDir, 'releases/1')
  mkdirSync(release, { recursive: true })
  const bundled = await editorFolder({ programDir: PROGRAM_DIR }).make()
  if (site !== undefined) linkSite(site, dataDir, release)
  cpSync(bundled, join(release, 'admin'), { recursive: true })
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
  if (site !== undefined) await gateway.store.checkOut(publishedDir(dataDir))
  const browser = await launchChromium()
  const complaints: string[] = []
  return {
    address,
    complaints,
    page: (width, height, hash, prepare) =>
      openPage(browser, { width, height }, `${address}admin/#${hash}`, { complaints, prepare }),
    pageAt: (below, window, prepare) =>
      openPage(browser, window, `${address}admin/${below}`, { complaints, prepare }),
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

/** The site as it is, but for the editor's own page, with what releases share: a link to a file is not served. */
const linkSite = (site: string, dataDir: string, release: string) => {
  symlinkSync(sharedDir(join(realpathSync(site), '../..')), sharedDir(dataDir))
  linkFolder(site, release, ['admin'])
}

const linkFolder = (from: string, to: string, leftOut: readonly string[] = []) => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, copy] = [join(from, entry.name), join(to, entry.name)]
    if (leftOut.includes(entry.name)) continue
    if (entry.isDirectory()) linkFolder(old, copy)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(old), copy)
    else linkFile(old, copy)
  }
}

/** How wide a page and what it scrolls are, in pixels: as wide as the screen where nothing sticks out. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('html, #nc-root')].map(({ scrollWidth }) => scrollWidth)),
  )

const live = { ok: true, message: '已发布。', pages: 1, seconds: 0.1 }
const publishedAtOnce = {
  request: async () => live,
  state: () => ({ building: false, last: live }),
  forget: async () => ({ releases: [] }),
} as unknown as Publishing

/** Until the editor's page has loaded on a machine that does much else. */
const PATIENCE_IN_MS = 120_000

/** Refused saves are answered 4xx on purpose and show in the console as failed loads. */
const MEANT = /the server responded with a status of (404|409|422)/

const openPage = async (
  browser: Browser,
  window: Window,
  address: string,
  { complaints, prepare }: { complaints: string[]; prepare: Prepare | undefined },
) => {
  const { pointsPerPixel = 1, ...viewport } = window
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: pointsPerPixel,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !MEANT.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) complaints.push(request.url())
  })
  page.on('dialog', (dialog) => void dialog.accept())
  await prepare?.(page)
  await page.goto(address, { timeout: PATIENCE_IN_MS })
  return page
}
