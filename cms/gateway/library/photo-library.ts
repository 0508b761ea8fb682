import { isPhotoAddress, sizeInName } from '../../../src/model/media.ts'
import { folded } from '../../../src/model/fields/folding.ts'
import { actions } from '../../protocol/actions.ts'
import type { MediaRow, MediaUse } from '../../protocol/library.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import type { Library, LibraryFile, UseOfMedia } from './library.ts'
import { libraryAt } from './library.ts'
import { unsavedMedia } from './unsaved-media.ts'

/** One page of the library: photos or files, newest month first. */
export const photoLibrary = action('read', actions.photoLibrary, async (desk, query) => {
  const library = await libraryAt(desk, await desk.store.now())
  const { month, page, pageSize } = query
  // Somebody is just writing with it: that is no photo of nothing.
  const inHand = query.use === 'unused' ? await unsavedMedia(desk.store) : NONE
  const wanted = [...library.files.values()]
    .filter(matcher(library, query))
    .filter(({ address }) => !inHand.has(address))
    .toSorted(newestFirst)
  const found = month === undefined ? wanted : wanted.filter(({ address }) => monthOf(address) === month)
  const rows = await rowsOf(desk, library, found.slice((page - 1) * pageSize, page * pageSize))
  return { total: found.length, page, pageSize, rows, months: monthsOf(wanted) }
})

const NONE: ReadonlySet<string> = new Set()

interface Wanted {
  query?: string | undefined
  station?: string | undefined
  entry?: string | undefined
  use: 'all' | 'used' | 'unused'
  kind: MediaRow['kind']
}

const matcher = (library: Library, { query, station, entry, use, kind }: Wanted) => {
  const words = plain(query ?? '')
    .split(' ')
    .filter(Boolean)
  return (file: LibraryFile): boolean => {
    if (kindOf(file.address) !== kind) return false
    if (use !== 'all' && (use === 'used') !== file.uses.length > 0) return false
    if (station !== undefined && !file.uses.some((each) => each.station === station)) return false
    if (entry !== undefined && !file.uses.some(({ collection, slug }) => `${collection}/${slug}` === entry))
      return false
    if (words.length === 0) return true
    const text = plain(textOf(library, file))
    return words.every((word) => text.includes(word))
  }
}

const plain = (text: string) => folded(text).toLowerCase()

/** Everything that a photo can be found by. */
const textOf = ({ stationName }: Library, { address, uses }: LibraryFile) =>
  [
    nameIn(address),
    ...uses.flatMap(({ words, title, station }) => [words, title, stationName(station)]),
  ].join('\n')

const nameIn = (address: string) => address.split('/').at(-1) ?? address
const kindOf = (address: string) => (isPhotoAddress(address) ? 'photo' : 'file')

const monthOf = (address: string): string => {
  const [, year, month] = /^\/media\/(\d{4})\/(\d{2})\//.exec(address) ?? []
  return year === undefined ? '' : `${year}-${month}`
}

/** Within a month as their entries come, the newest first; what nothing shows comes first, for it is new. */
const newestFirst = (one: LibraryFile, other: LibraryFile) =>
  compare(monthOf(other.address), monthOf(one.address)) ||
  compare(newestUse(other), newestUse(one)) ||
  compare(one.address, other.address)

const LAST = '~'
const newestUse = ({ uses }: LibraryFile) =>
  uses.reduce((newest, { slug }) => (slug > newest ? slug : newest), uses.length === 0 ? LAST : '')
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const monthsOf = (files: readonly LibraryFile[]) =>
  [...Map.groupBy(files, ({ address }) => monthOf(address))].map(([month, { length: count }]) => ({
    month,
    count,
  }))

/** Files as the protocol answers them. */
export const rowsOf = async (
  { store }: Desk,
  library: Library,
  files: readonly LibraryFile[],
): Promise<MediaRow[]> => {
  const sizes = await store.sizes(files.map(({ id }) => id))
  return files.map(({ address, uses }, index) => ({
    address,
    name: nameIn(address),
    kind: kindOf(address),
    size: sizeInName(address),
    bytes: sizes[index] ?? 0,
    month: monthOf(address),
    words: [...new Set(uses.flatMap(({ words }) => words.split('\n')).filter(Boolean))],
    uses: uses.map(asUse),
    stations: [...new Set(uses.map(({ station }) => library.stationName(station)).filter(Boolean))],
  }))
}

/** A use without what only the gateway knows of it. */
export const asUse = ({ collection, slug, title, kind, place }: UseOfMedia): MediaUse => ({
  collection,
  slug,
  title,
  kind,
  place,
})
