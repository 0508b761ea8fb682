import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { MeasuredPage } from './measured-pages.ts'
import { readingOf, type Reading } from './readings.ts'

/** Fetched when it is needed: 176 MB that no county's machine has to carry. */
export const LIGHTHOUSE = 'lighthouse@13.5.0'

const MOST_WAIT_IN_MS = 180_000
const run = promisify(execFile)
const isWindows = process.platform === 'win32'

const optionsFor = ({ passedOver }: MeasuredPage, file: string): string[] => [
  '--output=json',
  `--output-path=${file}`,
  '--only-categories=performance,accessibility,best-practices,seo',
  '--chrome-flags=--headless=new --no-sandbox',
  '--no-enable-error-reporting',
  '--quiet',
  ...passedOver.map((audit) => `--skip-audits=${audit}`),
]

const runOnce = async (site: string, page: MeasuredPage, browser: string): Promise<Reading> => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-lighthouse-'))
  const file = join(folder, 'report.json')
  const order = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', `${site}${page.path}`]
  try {
    await run(isWindows ? 'npm.cmd' : 'npm', [...order, ...optionsFor(page, file)], {
      env: { ...process.env, CHROME_PATH: browser },
      timeout: MOST_WAIT_IN_MS,
      shell: isWindows,
    })
    return readingOf(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A trace that the browser failed to record says nothing of the page: Lighthouse asks to be run again then. */
const MOST_TRIES = 3
const ASKS_TO_BE_RUN_AGAIN = /Please run Lighthouse again/

/**
 * Runs Lighthouse, as a phone on a slow line, until it has a reading. @param site the address without a slash at the end
 * @param browser the program that it drives
 */
export const runLighthouse = async (site: string, page: MeasuredPage, browser: string): Promise<Reading> => {
  for (let tried = 1; tried < MOST_TRIES; tried += 1) {
    try {
      return await runOnce(site, page, browser)
    } catch (reason) {
      if (!ASKS_TO_BE_RUN_AGAIN.test(String(reason))) throw reason
    }
  }
  return runOnce(site, page, browser)
}
