import type { Browser } from 'playwright-core'
import { launchChromium } from '../../test/chromium.ts'
import type { NewReader } from './ask-in-browser.ts'
import { askAsNew } from './ask-in-browser.ts'
import { openStayingReader } from './ask-staying.ts'
import type { Asked } from './asked.ts'
import type { CountyPage } from './county-pages.ts'
import type { Query } from './queries.ts'
import type { Reader, Result, Results } from './report.ts'
import { rightPagesOf } from './right-pages.ts'
import { meanOf, scoreOf } from './scores.ts'
import type { ServedRelease } from './serve-release.ts'
import { serveRelease } from './serve-release.ts'

/** How often it is told how far a run is. */
const TOLD_EVERY: Record<Reader, number> = {
  'who stays': 100,
  'who is new, on this machine': 10,
  'who is new, on a slow phone': 4,
}

/** An empty cache makes an answer slow: only whoever stays is asked for all of them. */
const asksAtMost: Record<Reader, number> = {
  'who stays': Infinity,
  'who is new, on this machine': 40,
  'who is new, on a slow phone': 12,
}

/** So many of the queries, drawn evenly over the groups; the same ones in every run. */
export const drawn = (queries: readonly Query[], most: number): Query[] =>
  queries.length <= most
    ? [...queries]
    : Array.from(
        { length: most },
        (_, at) => queries.slice(Math.floor(((at + 0.5) * queries.length) / most))[0],
      ).filter((query) => query !== undefined)

/** A run that is broken off has told something nevertheless. */
const soFar = (results: readonly Result[]): string => {
  const { success, reciprocalRank, recall, falseHits } = meanOf(results.map(({ score }) => score))
  const [first, mean, found] = [success, reciprocalRank, recall].map((value) => value.toFixed(2))
  return `success@1 ${first}, MRR ${mean}, recall@10 ${found}, false hits ${falseHits}`
}

/** One reader before one engine. */
interface Round {
  engine: keyof Results
  reader: Reader
  dataDir: string
  queries: readonly Query[]
}

/** Beside each answer, what no search could undercut: a machine is busy for one minute and idle the next. */
const withLeast = async (asked: Asked, askLeast: () => Promise<Asked>): Promise<Asked> => {
  if (asked.cost === undefined) return asked
  const leastInMs = (await askLeast()).cost?.firstHitInMs
  return { ...asked, cost: { ...asked.cost, leastInMs } }
}

const askerOf = async (
  browser: Browser,
  { reader, engine }: Round,
  { searchPage, pageWithItsHit }: ServedRelease,
) => {
  if (reader === 'who stays') return openStayingReader(browser, searchPage)
  const isNew: NewReader = reader
  const ask = async (query: string): Promise<Asked> => {
    const asked = await askAsNew(isNew, browser, searchPage, query)
    if (engine === 'stock') return asked
    return withLeast(asked, () => askAsNew(isNew, browser, pageWithItsHit, query))
  }
  return { ask, close: () => Promise.resolve() }
}

const askRound = async (round: Round, browser: Browser, pages: readonly CountyPage[]): Promise<Result[]> => {
  const { reader, dataDir, queries } = round
  const served = await serveRelease(dataDir)
  const results: Result[] = []
  try {
    const asker = await askerOf(browser, round, served)
    for (const query of queries) {
      const asked = await asker.ask(query.ask)
      const right = rightPagesOf(query, pages)
      results.push({ query, reader, asked, score: scoreOf(asked.hits, right), wanted: [...right.best] })
      if (results.length % TOLD_EVERY[reader] === 0 || results.length === queries.length)
        console.log(`  ${results.length} of ${queries.length}; ${soFar(results)}`)
    }
    await asker.close()
    return results
  } finally {
    served.close()
  }
}

const roundsOf = (queries: readonly Query[], dataDirs: { ours: string; stock?: string }): Round[] =>
  (Object.keys(asksAtMost) as Reader[]).flatMap((reader) =>
    (['ours', 'stock'] as const).flatMap((engine) => {
      const dataDir = dataDirs[engine]
      return dataDir === undefined
        ? []
        : [{ engine, reader, dataDir, queries: drawn(queries, asksAtMost[reader]) }]
    }),
  )

/** Asks the live releases of data folders: first how good all are, then what some cost. Tells what is left. */
export const askEngines = async (
  queries: readonly Query[],
  pages: readonly CountyPage[],
  dataDirs: { ours: string; stock?: string },
): Promise<Results> => {
  const browser = await launchChromium()
  const results: Results = { ours: [], stock: [] }
  const rounds = roundsOf(queries, dataDirs)
  try {
    for (const [at, round] of rounds.entries()) {
      const name = round.engine === 'ours' ? 'the portal' : 'stock Pagefind'
      console.log(`${at + 1} of ${rounds.length}: ${name}, a reader ${round.reader}`)
      results[round.engine].push(...(await askRound(round, browser, pages)))
    }
    return results
  } finally {
    await browser.close()
  }
}
