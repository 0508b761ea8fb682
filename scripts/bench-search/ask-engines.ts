import type { Browser } from 'playwright-core'
import { launchChromium } from '../../test/chromium.ts'
import type { Reader } from './ask-in-browser.ts'
import { asReader } from './ask-in-browser.ts'
import type { CountyPage } from './county-pages.ts'
import type { MeteredSite } from './metered-site.ts'
import { openMeteredSite } from './metered-site.ts'
import type { Query } from './queries.ts'
import type { Result, Results } from './report.ts'
import { rightPagesOf } from './right-pages.ts'
import { meanOf, scoreOf } from './scores.ts'

/** How often it is told how far a run is. */
const TOLD_EVERY = 10

/** The first of each group tells what a search costs. */
const toMeasure = (queries: readonly Query[]): Query[] =>
  queries.filter(({ group }, at) => queries.findIndex((other) => other.group === group) === at)

/** A run that is broken off has told something nevertheless. */
const soFar = (results: readonly Result[]): string => {
  const { success, reciprocalRank, recall, falseHits } = meanOf(results.map(({ score }) => score))
  const [first, mean, found] = [success, reciprocalRank, recall].map((value) => value.toFixed(2))
  return `success@1 ${first}, MRR ${mean}, recall@10 ${found}, false hits ${falseHits}`
}

interface Asking {
  engine: keyof Results
  browser: Browser
  site: MeteredSite
  pages: readonly CountyPage[]
}

const askAll = async (reader: Reader, queries: readonly Query[], asking: Asking): Promise<Result[]> => {
  const { engine, browser, site, pages } = asking
  const results: Result[] = []
  const { ask, close } = await asReader(reader, browser, site)
  for (const query of queries) {
    const asked = await ask(query.ask)
    const right = rightPagesOf(query, pages)
    results.push({ query, reader, asked, score: scoreOf(asked.hits, right), wanted: [...right.best] })
    if (results.length % TOLD_EVERY === 0 || results.length === queries.length)
      console.log(`${engine}, a reader ${reader}: ${results.length} of ${queries.length}; ${soFar(results)}`)
  }
  await close()
  return results
}

/** An empty cache makes an answer slow: only one who stays is asked for all of them. */
const readers: readonly Reader[] = ['who stays', 'who is new, on this machine', 'who is new, on a slow phone']

/** Asks the live releases of data folders: first how good all are, then what they cost. Tells how far it is. */
export const askEngines = async (
  queries: readonly Query[],
  pages: readonly CountyPage[],
  dataDirs: { ours: string; stock?: string },
): Promise<Results> => {
  const browser = await launchChromium()
  const results: Results = { ours: [], stock: [] }
  const ask = async (engine: keyof Results, reader: Reader): Promise<Result[]> => {
    const dataDir = dataDirs[engine]
    if (dataDir === undefined) return []
    const site = await openMeteredSite(dataDir)
    const asked = reader === 'who stays' ? queries : toMeasure(queries)
    try {
      return await askAll(reader, asked, { engine, browser, site, pages })
    } finally {
      site.close()
    }
  }
  try {
    for (const reader of readers)
      for (const engine of ['ours', 'stock'] as const) results[engine].push(...(await ask(engine, reader)))
    return results
  } finally {
    await browser.close()
  }
}
