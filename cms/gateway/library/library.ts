import { mediaUrlOf } from '../../../src/model/addresses.ts'
import { isMediaAddress } from '../../../src/model/media.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import { rowOf } from '../readings/catalog.ts'
import type { Desk } from '../desk/desk.ts'
import type { MediaSource } from './media-sources.ts'
import { mediaSources } from './media-sources.ts'

/** A text that shows a photo, and what it says of it. */
export interface UseOfMedia extends MediaSource {
  words: string
}

/** A photo or attachment and the texts that need it. */
export interface LibraryFile {
  address: string
  id: string
  uses: readonly UseOfMedia[]
}

/** Everything in the library at one moment, by address. */
export interface Library {
  files: ReadonlyMap<string, LibraryFile>
  /** A station's name by its id. */
  stationName: (id: string) => string
}

/** One moment's library is put together once, from what is known of the texts: no file is opened for it. */
const known = new WeakMap<State, Promise<Library>>()

/** The library as it stands at a moment. */
export const libraryAt = (desk: Desk, now: State): Promise<Library> => {
  const before = known.get(now)
  if (before) return before
  const library = putTogether(desk, now)
  known.set(now, library)
  library.catch(() => known.delete(now))
  return library
}

const putTogether = async (desk: Desk, now: State): Promise<Library> => {
  const [published, uploads, sources, shelf] = await Promise.all([
    now.publishedBelow('content/media'),
    now.uploads(),
    mediaSources(desk, now),
    desk.catalog.at(now),
  ])
  const own = new Set([...uploads, ...published].map(({ path }) => mediaUrlOf(path)))
  const brought = await broughtByDrafts(now)
  const files = new Map<string, { address: string; id: string; uses: UseOfMedia[] }>()
  for (const { path, id } of [...brought, ...uploads, ...published]) {
    const address = mediaUrlOf(path)
    if (isMediaAddress(address)) files.set(address, { address, id, uses: [] })
  }
  await inTurns(sources, async (source) => {
    const addresses = await desk.textFacts.mediaOf(source.textId)
    if (addresses.length === 0) return
    const words = await desk.textFacts.mediaWordsOf(source.textId)
    for (const [at, mention] of addresses.entries())
      for (const address of files.has(mention) ? [mention] : addressesWithin(mention))
        files.get(address)?.uses.push({ ...source, words: words[at] ?? '' })
  })
  // A draft keeps what it showed once: where nothing shows it any more, it is no photo of the library.
  for (const [address, { uses }] of files) if (uses.length === 0 && !own.has(address)) files.delete(address)
  return { files, stationName: (id) => rowOf(shelf, 'stations', id)?.title ?? '' }
}

const broughtByDrafts = async (now: State) => {
  const drafts = await inTurns([...now.drafts.keys()], (key) => now.draft(key))
  return drafts
    .flatMap((draft) => draft?.files ?? [])
    .flatMap(({ path, after: id }) => (id === undefined ? [] : [{ path, id }]))
}

/** Addresses that no blank parts from what follows are read as one: each that may be meant keeps its photo. */
const addressesWithin = (mention: string): string[] => {
  const starts = [...mention.matchAll(/\/media\//g)].map(({ index }) => index)
  const ends = [...mention.matchAll(/\.[a-z0-9]{2,5}/gi)].map(({ index, 0: found }) => index + found.length)
  return starts.flatMap((start) => ends.filter((end) => end > start).map((end) => mention.slice(start, end)))
}
