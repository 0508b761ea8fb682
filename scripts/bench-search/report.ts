import type { NewReader } from './ask-in-browser.ts'
import type { Asked, Cost } from './asked.ts'
import type { Query } from './queries.ts'
import { isForTuning } from './queries.ts'
import type { Score } from './scores.ts'
import { meanOf, quantile } from './scores.ts'

/** Who asks: somebody who asks one question after the other, which is quick to try, or somebody who has never been here. */
export type Reader = 'who stays' | NewReader

/** A query that was asked, and how well it was answered. */
export interface Result {
  query: Query
  reader: Reader
  asked: Asked
  score: Score
  /** The best pages, for whoever looks into a miss. */
  wanted: string[]
}

/** The results of the search of a release and of stock Pagefind over the same pages; the latter only where it was asked. */
export interface Results {
  ours: Result[]
  stock: Result[]
}

const hundredths = (value: number) => value.toFixed(2)
const whole = (value: number | undefined) =>
  value === undefined ? '–' : Math.round(value).toLocaleString('en')

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Ours beside stock, where that was asked. */
const beside = (ours: string, stock: string, { stock: asked }: Results) =>
  asked.length === 0 ? ours : `${ours} / ${stock}`

const qualityRow = (name: string, of: Results): string => {
  const [ours, stock] = [of.ours, of.stock].map((results) => meanOf(results.map(({ score }) => score)))
  if (!ours || !stock) return ''
  const cell = (key: 'success' | 'reciprocalRank' | 'recall') =>
    beside(hundredths(ours[key]), hundredths(stock[key]), of)
  const falseHits = beside(String(ours.falseHits), String(stock.falseHits), of)
  return row([
    name,
    String(of.ours.length),
    cell('success'),
    cell('reciprocalRank'),
    cell('recall'),
    falseHits,
  ])
}

const only = ({ ours, stock }: Results, isWanted: (result: Result) => boolean): Results => ({
  ours: ours.filter(isWanted),
  stock: stock.filter(isWanted),
})

/** A row for each part. */
const qualityTable = (parts: readonly (readonly [name: string, of: Results])[]): string[] => [
  row(['group', 'queries', 'success@1', 'MRR', 'recall@10', 'false hits']),
  row(['---', '---:', '---:', '---:', '---:', '---:']),
  ...parts.filter(([, { ours }]) => ours.length > 0).map(([name, of]) => qualityRow(name, of)),
]

const defined = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

const costs = {
  'first hit, ms': ({ firstHitInMs }) => firstHitInMs,
  'a hit that stands in the page, ms': ({ leastInMs }) => leastInMs,
  'end, ms': ({ doneInMs }) => doneInMs,
  requests: ({ requests }) => requests,
  'KB to the first hit': ({ bytesToFirstHit }) => bytesToFirstHit && bytesToFirstHit / 1000,
  'KB in all': ({ bytes }) => bytes / 1000,
  'longest task, ms': ({ longestTaskInMs }) => longestTaskInMs,
  'layout shift, thousandths': ({ layoutShift }) => layoutShift * 1000,
} as const satisfies Record<string, (cost: Cost) => number | undefined>

const costsIn = (results: readonly Result[]): Cost[] => defined(results.map(({ asked }) => asked.cost))

const shareWithin = (results: readonly Result[], of: (cost: Cost) => number | undefined, share: number) =>
  whole(quantile(defined(costsIn(results).map(of)), share))

/** What answers cost a reader: the median, nine of ten, and the worst; nothing where nobody new asked. */
const costTable = (of: Results, reader: NewReader): string[] => {
  const { ours, stock } = only(of, (result) => result.reader === reader)
  if (ours.length === 0) return []
  return [
    row([`a reader ${reader}: ${ours.length} queries`, 'median', 'nine of ten within', 'worst']),
    row(['---', '---:', '---:', '---:']),
    ...Object.entries(costs).map(([name, cost]) =>
      row([
        name,
        ...[0.5, 0.9, 1].map((share) =>
          beside(shareWithin(ours, cost, share), shareWithin(stock, cost, share), { ours, stock }),
        ),
      ]),
    ),
  ]
}

/** The tables of a run: how good the answers are, by group, in all and by halves; then what they cost. */
export const tablesOf = (results: Results): string[][] => {
  const answers = only(results, ({ reader }) => reader === 'who stays')
  const groups = [...new Set(answers.ours.map(({ query }) => query.group))]
  const half = (tuned: boolean) => only(answers, ({ query }) => !query.isLate && isForTuning(query) === tuned)
  const parts = [
    ...groups.map((name) => [name, only(answers, ({ query }) => query.group === name)] as const),
    ['**all**', answers] as const,
    ['all, tuned with', half(true)] as const,
    ['all, held back', half(false)] as const,
    ['all that came late', only(answers, ({ query }) => query.isLate)] as const,
  ]
  return [
    qualityTable(parts),
    costTable(results, 'who is new, on this machine'),
    costTable(results, 'who is new, on a slow phone'),
  ].filter((table) => table.length > 0)
}

/**
 * What was found instead, one line for each query whose first hit is not one of the best, and for searches without an end.
 * Of the half that is held back only where all are asked for.
 */
export const misses = ({ ours }: Results, all: boolean): string[] =>
  ours
    .filter(({ query, reader }) => reader === 'who stays' && (all || isForTuning(query)))
    .filter(({ score, asked }) => score.success < 1 || !asked.isEnded)
    .map(({ query, asked, wanted }) => {
      const found = asked.hits.slice(0, 3).join(', ') || 'nothing'
      const end = asked.isEnded ? '' : ' (without an end)'
      return `${query.group}: ${query.ask} → ${found}${end}; wanted ${wanted.slice(0, 3).join(', ') || 'nothing'}`
    })
