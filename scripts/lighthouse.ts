/**
 * `npm run lighthouse -- [--runs N] [--only WORD] [--readme]`: what Lighthouse says, as a phone on a slow line, of the home
 * page, the heaviest report, station and menu and a search with results, in the live release as our own server sends it:
 * the median of five runs each, beside the goals. Lighthouse itself is fetched by npm when it is asked for. `CHROME_PATH`
 * names the browser. Exit code 1 where a goal is missed; `--readme` puts the table into the README.
 */
import { installedChromium } from '../src/printing/find-chromium.ts'
import { readReleaseSettings } from '../src/release/settings.ts'
import { liveFolder } from '../src/release/switch/live-release.ts'
import { serveSite } from '../test/site/serve-site.ts'
import { putTableIntoReadme } from './bench/readme-figures.ts'
import { lighthouseTable, missedGoals, type PageReading } from './lighthouse/lighthouse-table.ts'
import { measuredPages, type MeasuredPage } from './lighthouse/measured-pages.ts'
import { medianOf, type Reading } from './lighthouse/readings.ts'
import { LIGHTHOUSE, runLighthouse } from './lighthouse/run-lighthouse.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

const { values } = optionsOrEnd('npm run lighthouse -- [--runs N] [--only WORD] [--readme]', {
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
})

/** @throws Error with one sentence that says what is wrong with the order or missing on this machine */
const prepare = () => {
  const runs = Number(values.runs)
  if (!(Number.isInteger(runs) && runs > 0)) throw new Error('--runs takes a whole number, 1 or more')
  const { dataDir } = readReleaseSettings()
  const release = liveFolder(dataDir)
  if (release === undefined) throw new Error('There is no release yet: npm run build')
  const pages = measuredPages(release).filter(({ name }) => name.includes(values.only))
  if (pages.length === 0) throw new Error(`There is no page with “${values.only}” in its name`)
  const browser = process.env['CHROME_PATH'] ?? installedChromium()
  if (browser === undefined) throw new Error('No Chromium was found: name one in CHROME_PATH')
  return { runs, dataDir, pages, browser }
}

const measure = async (
  site: string,
  page: MeasuredPage,
  { runs, browser }: { runs: number; browser: string },
): Promise<PageReading> => {
  const readings: Reading[] = []
  while (readings.length < runs) readings.push(await runLighthouse(site, page, browser))
  console.log(`${page.path}: ${readings.map(({ performance }) => performance).join(', ')}`)
  return { page, reading: medianOf(readings) }
}

const lighthouse = async (): Promise<void> => {
  const { dataDir, pages, ...how } = prepare()
  console.log(`${LIGHTHOUSE} with ${how.browser}, ${how.runs} times each; performance of every run:`)
  const site = await serveSite(dataDir)
  const all: PageReading[] = []
  try {
    for (const page of pages) all.push(await measure(site.address, page, how))
  } finally {
    site.close()
  }
  const table = lighthouseTable(all)
  console.log(`\n${table}\n`)
  const missed = missedGoals(all)
  for (const page of missed) console.error(page)
  if (missed.length > 0) process.exitCode = 1
  if (values.readme) await putTableIntoReadme('lighthouse', () => table)
}

await lighthouse().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exitCode = 1
})
