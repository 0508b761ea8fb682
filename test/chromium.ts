import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { installedChromium } from '../src/printing/find-chromium.ts'
import { PATIENCE_IN_MS } from './setup/patience.ts'

/** No sandbox: tests often run as root in a container, where Chromium refuses to start with one. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The program that browser tests run in; where none is installed, the one that came with npm is unpacked. */
export const chromiumPath = async (): Promise<string> => installedChromium() ?? sparticuz.executablePath()

/** Starts a Chromium without a window, whose pages wait patiently for everything; the caller closes it. */
export const launchChromium = async (): Promise<Browser> => {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: quietFlags })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_IN_MS))
  return browser
}
