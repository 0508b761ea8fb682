/**
 * Which shards are bound into one volume. A reader fetches each word once per volume, so there are few; binding one anew
 * costs a tenth of a millisecond a page, so what editors publish into is small.
 */
import type { PlacedPage, PlannedShard } from './plan-shards.ts'
import { ALWAYS } from './records.ts'

/** A whole site of so few pages is one volume. */
const SMALL_SITE_PAGES = 1200
/** The newest shards that hold as much as this are the present. */
const PRESENT_PAGES = 600
/** More pages than this take too long, and too much memory, to bind at once. */
const MOST_PAGES = 9000

const countOf = (shards: readonly PlannedShard<PlacedPage>[]): number =>
  shards.reduce((sum, { pages }) => sum + pages.length, 0)

/** Fills volumes one after the other; each takes shards until `isFull`. */
const filled = <Shard>(
  shards: readonly Shard[],
  isFull: (volume: readonly Shard[], next: Shard) => boolean,
) => {
  const volumes: Shard[][] = []
  for (const shard of shards) {
    const last = volumes[volumes.length - 1]
    if (last === undefined || isFull(last, shard)) volumes.push([shard])
    else last.push(shard)
  }
  return volumes
}

/** From the oldest on, so that what is new moves no shard into another volume. */
const bindPast = <Page extends PlacedPage>(shards: readonly PlannedShard<Page>[]): PlannedShard<Page>[][] =>
  filled(shards.toReversed(), (volume, next) => countOf([...volume, next]) > MOST_PAGES)
    .map((volume) => volume.reverse())
    .reverse()

/** Binds shards, newest first, into volumes: what always stands, the present, the past. */
export const planVolumes = <Page extends PlacedPage>(
  shards: readonly PlannedShard<Page>[],
): PlannedShard<Page>[][] => {
  if (shards.length > 0 && countOf(shards) <= SMALL_SITE_PAGES) return [[...shards]]
  const isAlways = ({ period }: PlannedShard<Page>) => period.startsWith(ALWAYS)
  const dated = shards.filter((shard) => !isAlways(shard))
  const [present = []] = filled(dated, (volume) => countOf(volume) >= PRESENT_PAGES)
  const always = filled(shards.filter(isAlways), (volume, next) => countOf([...volume, next]) > MOST_PAGES)
  return [...always, present, ...bindPast(dated.slice(present.length))].filter((volume) => volume.length > 0)
}
