/**
 * Which page belongs to which shard. Small shards are soon indexed anew, large ones ask little of a reader's network:
 * the present, where editors publish, is cut fine, the past is not. Every cut goes by the calendar, by the kind of page
 * or by its address, never by how many pages stand before it: a page more changes its own shard and no other, but for
 * the one day on which a stretch has grown too large and is cut in pieces.
 */
import { hash } from 'node:crypto'
import { ALWAYS } from './records.ts'
import type { Period, SearchRecord } from './records.ts'

/** What the plan must know of a page; `day` may be a moment. */
export interface PlacedPage extends Pick<SearchRecord, 'url' | 'kind'> {
  day?: string | undefined
}

/** What one Pagefind index will hold, newest first. */
export interface PlannedShard<Page extends PlacedPage> extends Period<Page> {
  /** Letters and digits; begins with a letter so that no browser takes it for a real language and cuts words by it. */
  language: string
}

/** So many pages are indexed anew in 0.4 s. */
const QUICK_PAGES = 450
/** A past year of fewer pages does not earn the requests of several shards (measured: about 15 KB and 3 round trips). */
const THIN_YEAR_PAGES = 1200
/** A shard of 3,000 pages costs about 1 GB to make; Pagefind's work per question grows with the square of its pages. */
const MOST_PAGES = 3000
/** Fewer pages of a kind than this stay with the others that have no day. */
const OWN_KIND_PAGES = 200
/** The newest quarters that hold as much as this are the present; what is announced for next year does not count. */
const PRESENT_QUARTER_PAGES = 100
/** An event of the last weeks of a quarter is written up in the first of the next. */
const PRESENT_QUARTERS = 2

const languageOf = (period: string): string => `q${period.replace(/[^a-z0-9]/g, '')}`

const dayOf = ({ day = '' }: PlacedPage): string => day.slice(0, 10)
const month = (page: PlacedPage): string => dayOf(page).slice(0, 7)
const half = (page: PlacedPage): string => `${month(page)}${dayOf(page).slice(8) <= '15' ? 'a' : 'b'}`

/** Groups by name, in the order of the names, which for days and parts of a year is that of time. */
const groups = <P>(pages: readonly P[], nameOf: (page: P) => string): Period<P>[] =>
  [...Map.groupBy(pages, nameOf)]
    .map(([period, members]) => ({ period, pages: members }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))

/** Cuts a stretch in two by its pages' addresses, and these again, until each is small enough. */
const cutByAddress = <P extends PlacedPage>(stretch: Period<P>, depth = 0): Period<P>[] => {
  if (stretch.pages.length <= MOST_PAGES) return [stretch]
  const sideOf = ({ url }: P) => (parseInt(hash('sha256', url).slice(0, 8), 16) >>> depth) & 1
  const mark = depth === 0 ? '.' : ''
  return groups(stretch.pages, (page) => `${stretch.period}${mark}${sideOf(page)}`).flatMap((side) =>
    cutByAddress(side, depth + 1),
  )
}

const cutQuarter = <P extends PlacedPage>(stretch: Period<P>): Period<P>[] => {
  if (stretch.pages.length <= QUICK_PAGES) return [stretch]
  return groups(stretch.pages, month).flatMap((each) =>
    each.pages.length <= QUICK_PAGES ? [each] : groups(each.pages, half),
  )
}

/** @param quarters those of one year, in their order */
const cutYear = <P extends PlacedPage>(
  year: string,
  quarters: readonly Period<P>[],
  present: ReadonlySet<Period<P>>,
): Period<P>[] => {
  const pages = quarters.flatMap((each) => each.pages)
  const isPresent = quarters.some((each) => present.has(each))
  if (pages.length <= (isPresent ? QUICK_PAGES : THIN_YEAR_PAGES)) return [{ period: year, pages }]
  return quarters.flatMap((each) => (present.has(each) ? cutQuarter(each) : [each]))
}

const cutTime = <P extends PlacedPage>(periods: readonly Period<P>[]): Period<P>[] => {
  const quarters = periods.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const full = quarters.filter(({ pages }) => pages.length >= PRESENT_QUARTER_PAGES)
  const present = new Set(full.slice(-PRESENT_QUARTERS))
  return [...Map.groupBy(quarters, ({ period }) => period.slice(0, 4))].flatMap(([year, own]) =>
    cutYear(year, own, present),
  )
}

const cutKinds = <P extends PlacedPage>(pages: readonly P[]): Period<P>[] => {
  if (pages.length <= QUICK_PAGES) return groups(pages, () => ALWAYS)
  const sizes = new Map(groups(pages, ({ kind }) => kind).map((each) => [each.period, each.pages.length]))
  return groups(pages, ({ kind }) =>
    (sizes.get(kind) ?? 0) >= OWN_KIND_PAGES ? `${ALWAYS}-${kind}` : ALWAYS,
  )
}

/** Newest first, then by address: neighbours in time share text files, and the order never depends on the caller. */
const inOrder = <P extends PlacedPage>(pages: readonly P[]): P[] => {
  const keyed = pages.map((page) => ({ page, key: `${dayOf(page)} ${page.url}` }))
  return keyed.sort((a, b) => (a.key < b.key ? 1 : -1)).map(({ page }) => page)
}

/** Cuts quarters, and what belongs to none, into shards worth their requests and within memory: newest first, `always` before all. */
export const planShards = <P extends PlacedPage>(periods: readonly Period<P>[]): PlannedShard<P>[] => {
  const always = periods.filter(({ period }) => period === ALWAYS).flatMap(({ pages }) => pages)
  const quarters = periods.filter(({ period }) => period !== ALWAYS)
  return [...cutTime(quarters), ...cutKinds(always)]
    .flatMap((stretch) => cutByAddress(stretch))
    .map(({ period, pages }) => ({ period, language: languageOf(period), pages: inOrder(pages) }))
    .reverse()
}
