import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../test/chromium.ts'
import { sampleSite } from '../../test/site/sample-site.ts'
import { serveSite } from '../../test/site/serve-site.ts'
import type { Errand, ErrandFigures } from './errand.ts'
import { handOn, PHONE } from './hand.ts'

/** What an errand that waits for something in vain waits, at most. */
const MOST_WAIT_IN_MS = 20_000

/** Printing and calling are the phone's own affair: the page notes that it was asked to, and which number to call. */
const noteTheEnd = () => {
  window.print = () => {
    document.documentElement.dataset['printed'] = 'yes'
  }
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null
    if (!link) return
    event.preventDefault()
    document.documentElement.dataset['called'] = link.getAttribute('href') ?? ''
  })
}

/** Runs one errand on a phone that was never here before. @param picture where its end is kept as a picture */
const runErrand = async (
  browser: Browser,
  address: string,
  { name, goal, run }: Errand,
  picture: string,
): Promise<ErrandFigures> => {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true })
  context.setDefaultTimeout(MOST_WAIT_IN_MS)
  const page = await context.newPage()
  await page.addInitScript(noteTheEnd)
  await page.goto(address)
  const hand = handOn(page)
  const failure = await run(hand, page).then(
    () => undefined,
    (reason: unknown) => String(reason),
  )
  // A picture that the browser cannot take is no fault of the errand's.
  await page.screenshot({ path: picture }).catch((reason: unknown) => console.error(String(reason)))
  await context.close()
  return { name, goal, ...hand.cost(), failure }
}

/** Runs errands one after the other over the sample county. @param folder where the picture of each end goes */
export const runErrands = async (errands: readonly Errand[], folder: string): Promise<ErrandFigures[]> => {
  mkdirSync(folder, { recursive: true })
  const server = await serveSite((await sampleSite()).dataDir)
  const browser = await launchChromium()
  const figures: ErrandFigures[] = []
  try {
    for (const [at, errand] of errands.entries()) {
      const picture = join(folder, `${at + 1}.png`)
      figures.push(await runErrand(browser, `${server.address}/`, errand, picture))
    }
  } finally {
    await browser.close()
    server.close()
  }
  return figures
}
