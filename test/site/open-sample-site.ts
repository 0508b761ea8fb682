import type { Browser } from 'playwright-core'
import { launchChromium } from '../chromium.ts'
import type { BuiltSite } from './built-site.ts'
import { readBuiltSite } from './built-site.ts'
import { sampleSite } from './sample-site.ts'
import { serveSite } from './serve-site.ts'

/** The sample county's portal, served, and a browser to look at it. */
export interface OpenSampleSite {
  site: BuiltSite
  /** Without a slash at its end. */
  address: string
  browser: Browser
  close: () => Promise<void>
}

/** Serves the sample county's portal and starts a browser. */
export const openSampleSite = async (): Promise<OpenSampleSite> => {
  const { site, dataDir } = await sampleSite()
  const server = await serveSite(dataDir)
  const browser = await launchChromium()
  return {
    site: readBuiltSite(site),
    address: server.address,
    browser,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
