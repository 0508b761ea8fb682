import { ALWAYS } from './records.ts'
import type { SearchPeriod, SearchRecord } from './records.ts'

/** What one Pagefind index will hold. */
export interface PlannedShard {
  period: string
  /** Letters and digits; begins with a letter so that no browser takes it for a real language and cuts words by it. */
  language: string
  records: SearchRecord[]
}

/** Fewer pages than this do not earn the requests of a shard of their own (measured: about 15 KB and 3 round trips). */
const WORTH_A_SHARD = 1200
/** A shard of 3,000 pages costs about 1 GB to make; Pagefind's work per question grows with the square of its pages. */
const MOST_PAGES = 3000

const languageOf = (period: string): string => `q${period.replace(/[^a-z0-9]/g, '')}`

/** Joins small neighbours, oldest first, so that a county's past stays as it is when the present grows. */
const joinSmall = (periods: readonly SearchPeriod[]): SearchPeriod[] => {
  const joined: SearchPeriod[] = []
  for (const { period, records } of periods) {
    const last = joined.at(-1)
    if (last === undefined || last.records.length >= WORTH_A_SHARD) joined.push({ period, records })
    else joined[joined.length - 1] = joinTwo(last, { period, records })
  }
  return joined
}

const joinTwo = (older: SearchPeriod, newer: SearchPeriod): SearchPeriod => {
  const first = older.period.split('~')[0] ?? older.period
  return { period: `${first}~${newer.period}`, records: [...older.records, ...newer.records] }
}

const byMonth = ({ records }: SearchPeriod): SearchPeriod[] => {
  const months = Map.groupBy(records, ({ day }) => day?.slice(0, 7) ?? '')
  return [...months]
    .map(([period, members]) => ({ period, records: members }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
}

/** Editors publish into the present: it is cut by months, so that a publish indexes one of them again. */
const cutPresent = (periods: readonly SearchPeriod[]): SearchPeriod[] => {
  const present = periods.findLastIndex(({ records }) => records.length >= WORTH_A_SHARD)
  return periods.flatMap((period, at) => (at === present ? byMonth(period) : [period]))
}

const splitLarge = ({ period, records }: SearchPeriod): SearchPeriod[] => {
  const parts = Math.ceil(records.length / MOST_PAGES)
  if (parts <= 1) return [{ period, records }]
  const size = Math.ceil(records.length / parts)
  return Array.from({ length: parts }, (_, part) => ({
    period: `${period}.${part + 1}`,
    records: records.slice(part * size, (part + 1) * size),
  }))
}

/** Newest first, then by address: neighbours in time share text files, and the order never depends on the caller. */
const inOrder = (records: readonly SearchRecord[]): SearchRecord[] => {
  const key = (record: SearchRecord) => `${record.day ?? ''} ${record.url}`
  return [...records].sort((a, b) => (key(a) < key(b) ? 1 : -1))
}

/** Cuts periods into shards worth their requests and within memory: newest first, `always` before all. */
export const planShards = (periods: readonly SearchPeriod[]): PlannedShard[] => {
  const filled = periods.filter(({ records }) => records.length > 0)
  const dated = filled
    .filter(({ period }) => period !== ALWAYS)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
  const always = filled.filter(({ period }) => period === ALWAYS)
  return [...cutPresent(joinSmall(dated)), ...always]
    .map(({ period, records }) => ({ period, records: inOrder(records) }))
    .flatMap(splitLarge)
    .map((shard) => ({ ...shard, language: languageOf(shard.period) }))
    .reverse()
}
