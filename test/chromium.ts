import { spawnSync } from 'node:child_process'
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

/** The program that a browser is started from; where none is installed, the one that came with npm is unpacked. */
export const chromiumPath = async (): Promise<string> => installedChromium() ?? sparticuz.executablePath()

/** Whether a program is there and starts: one half unpacked does not, nor one made for another system. */
const starts = (path: string): boolean => spawnSync(path, ['--version']).status === 0

/** Made for servers with Linux: it has no windows at all, and asks for a third less of the processor than a desktop's. */
const chromiumFromNpm = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const path = await sparticuz.executablePath()
  return starts(path) ? path : undefined
}

/** What all tests run in: the program that is named in CHROMIUM_PATH, else the cheapest that starts here. */
export const cheapestChromium = async (): Promise<string> =>
  process.env['CHROMIUM_PATH'] ? chromiumPath() : ((await chromiumFromNpm()) ?? chromiumPath())

/** Starts a Chromium without a window, whose pages wait patiently for everything; the caller closes it. */
export const launchChromium = async (): Promise<Browser> => {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: quietFlags })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_IN_MS))
  return browser
}
