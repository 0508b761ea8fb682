import type { Page } from 'playwright-core'
import { createSite } from '../../cms/gateway/site/create-site.ts'
import { liveRelease } from '../../src/release/client.ts'
import type { PreviewRoom } from '../../src/release/preview/open-preview-room.ts'
import { CannotStart } from '../terminal/cannot-start.ts'

/** @throws CannotStart where there is no site yet: a browser would wait for it for ever */
export const refuseWithoutRelease = (dataDir: string): void => {
  if (liveRelease(dataDir) === undefined)
    throw new CannotStart('先要有一个网站：npm run build。\nThere is no release yet: npm run build')
}

/** The live site with all that it makes on demand, asked without a port. */
export type Site = ReturnType<typeof createSite>

/** Where a browser believes it is. */
const PORTAL = 'http://127.0.0.1'

/** The site of a data folder. */
export const siteOf = (dataDir: string, room: Pick<PreviewRoom, 'draw'>): Site =>
  createSite({ dataDir, state: () => ({ building: false }), previewer: room })

/** The browser asks the site as it would ask the gateway; nothing leaves this machine. */
export const connect = async (page: Page, site: Site): Promise<void> => {
  await page.route('**/*', async (route) => {
    const answer = await site.fetch(new Request(route.request().url()))
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}

/** Opens the page of a poster, its faces loaded. */
export const openPoster = async (page: Page, path: string, query: string): Promise<void> => {
  await page.goto(`${PORTAL}${path}${query}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}
