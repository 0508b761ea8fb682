import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { PATIENCE_IN_MS } from './setup/patience.ts'

const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** No sandbox: tests often run as root in a container, where Chromium refuses to start with one. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A Chromium of this machine: the one that is named, Debian's, or whatever stands on the PATH. */
const installedChromium = (): string | undefined => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = folders.flatMap((folder) => usualNames.map((name) => join(folder, name)))
  return ['/usr/bin/chromium', ...places].find(isProgram)
}

/** The program that browser tests run in; where none is installed, the one that came with npm is unpacked. */
export const chromiumPath = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH']
  return named ?? installedChromium() ?? sparticuz.executablePath()
}

/** Starts a Chromium without a window, whose pages wait patiently for everything; the caller closes it. */
export const launchChromium = async (): Promise<Browser> => {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: quietFlags })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_IN_MS))
  return browser
}
