import type { Browser, Page } from 'playwright-core'
import { createSite } from '../../../cms/gateway/site/create-site.ts'
import { openPreviewer } from '../../../src/release/client.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { launchChromium } from '../../chromium.ts'
import { buildFixture, liveSite } from '../../fixtures/county.ts'
import { worstCounty } from './worst-county.ts'

const NOW = '2026-11-22T02:00:00.000Z'
const PORTAL = 'http://127.0.0.1'
const ADDRESS = 'https://qinghe.example'

/** The worst county, released and asked without a port; the caller closes it. @throws where it cannot be released */
export const openServedCounty = async () => {
  const county = await worstCounty()
  // The test runner sets its own BASE_URL, which a build would take for the portal's address.
  process.env.BASE_URL = ADDRESS
  const { code, stderr } = await buildFixture(county, NOW)
  if (code !== 0) throw new Error(stderr)
  const { contentDir, dataDir } = county
  const place = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, BASE_URL: ADDRESS }
  const previewer = openPreviewer(readReleaseSettings({ ...place, CUNKOU_NOW: NOW }))
  const site = createSite({ dataDir, state: () => ({ building: false }), previewer })
  const browser: Browser = await launchChromium()

  /** Asks the gateway as a browser does. */
  const asked = async (path: string): Promise<Response> => site.fetch(new Request(`${PORTAL}${path}`))

  const openPage = async (address: string, scale = 1): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 900, height: 1300 }, deviceScaleFactor: scale })
    await page.route(`${PORTAL}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url())
      const answer = await asked(pathname + search)
      const body = Buffer.from(await answer.arrayBuffer())
      await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
    })
    await page.goto(`${PORTAL}${address}`)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page
  }

  const close = async () => {
    await browser.close()
    previewer.close()
    county.remove()
  }
  return { asked, openPage, previewer, release: liveSite(county), close }
}
