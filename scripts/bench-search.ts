/**
 * `npm run bench-search -- [--tier S|C] [--group NAME]… [--one-in N] [--ours] [--as-built] [--release FOLDER] [--all] [--late]
 * [--in-node] [--readme]`: how good the search is, asked all queries by somebody who stays on the page, and what it costs
 * somebody who is new, asked some of them, in a real browser beside stock Pagefind over the same pages. S is the sample
 * county, C a generated one. Misses are listed for the half of the queries that may be tuned with; `--all` lists the other
 * half too. `--late` asks only the queries that came late, `--in-node` asks without a browser and a release: how good, not
 * how dear. `--one-in` asks one query in so many of each group, `--ours` leaves stock Pagefind out, `--as-built` takes the
 * release of the last run, `--release` the live one of a data folder, which it leaves as it is; `--readme` puts the tables
 * into the README.
 */
import { join } from 'node:path'
import { askEngines } from './bench-search/ask-engines.ts'
import { askInNode } from './bench-search/ask-in-node.ts'
import type { SearchTier } from './bench-search/bench-county.ts'
import {
  contentDirOf,
  dataDirOf,
  isSearchTier,
  releaseCounty,
  searchTiers,
} from './bench-search/bench-county.ts'
import { pagesOf } from './bench-search/county-pages.ts'
import type { Query } from './bench-search/queries.ts'
import { readQueries } from './bench-search/queries.ts'
import { putTablesIntoReadme } from './bench-search/readme-table.ts'
import { misses, tablesOf } from './bench-search/report.ts'
import type { Results } from './bench-search/report.ts'
import { makeStockSite } from './bench-search/stock-pagefind.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

const { values } = optionsOrEnd(
  'npm run bench-search -- [--tier S|C] [--group NAME]… [--one-in N] [--ours] [--as-built] [--release FOLDER] [--all] [--late] [--in-node] [--readme]',
  {
    options: {
      tier: { type: 'string', default: 'S' },
      group: { type: 'string', multiple: true },
      'one-in': { type: 'string', default: '1' },
      ours: { type: 'boolean', default: false },
      'as-built': { type: 'boolean', default: false },
      release: { type: 'string' },
      all: { type: 'boolean', default: false },
      late: { type: 'boolean', default: false },
      'in-node': { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
    },
  },
)

/** @throws Error with one sentence that says what is wrong with the order */
const queriesToAsk = (tier: SearchTier): Query[] => {
  const ofTier = readQueries().filter(
    ({ county, isLate }) => county === searchTiers[tier] && (isLate || !values.late),
  )
  const groups = [...new Set(ofTier.map(({ group }) => group))]
  const unknown = values.group?.find((name) => !groups.includes(name))
  if (unknown !== undefined) throw new Error(`There is no group “${unknown}”: ${groups.join(', ')}`)
  const oneIn = Number(values['one-in'])
  if (!(Number.isInteger(oneIn) && oneIn > 0)) throw new Error('--one-in takes a whole number, 1 or more')
  return (values.group ?? groups).flatMap((name) =>
    ofTier.filter(({ group }) => group === name).filter((_query, at) => at % oneIn === 0),
  )
}

const resultsInNode = async (tier: SearchTier, queries: readonly Query[]): Promise<Results> => {
  const folder = join(dataDirOf(tier), 'in-node')
  const order = { contentDir: contentDirOf(tier), folder, isBuilt: values['as-built'] }
  return { ours: await askInNode(queries, pagesOf(searchTiers[tier]), order), stock: [] }
}

const resultsInBrowser = async (tier: SearchTier, queries: readonly Query[]): Promise<Results> => {
  const { release, ours: isAlone } = values
  if (release === undefined && !values['as-built']) await releaseCounty(tier)
  const pages = pagesOf(searchTiers[tier])
  const ours = release ?? dataDirOf(tier)
  if (isAlone) return askEngines(queries, pages, { ours })
  const stock = join(dataDirOf(tier), 'stock')
  console.log('Stock Pagefind indexes the same pages')
  await makeStockSite(ours, stock, pages)
  return askEngines(queries, pages, { ours, stock })
}

const benchSearch = async (): Promise<void> => {
  const { tier, all, readme } = values
  if (!isSearchTier(tier)) throw new Error(`There is no tier “${tier}”: --tier S or C`)
  const queries = queriesToAsk(tier)
  const results = await (values['in-node'] ? resultsInNode : resultsInBrowser)(tier, queries)
  const tables = tablesOf(results)
  for (const lines of [misses(results, all), ...tables]) console.log(`\n${lines.join('\n')}`)
  if (readme) await putTablesIntoReadme(tier, tables)
}

await benchSearch().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exitCode = 1
})
