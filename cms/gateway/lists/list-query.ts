import { collections } from '../../../src/model/collections.ts'
import type { ListQuery } from '../../protocol/lists.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import type { EntryRow } from '../readings/entry-row.ts'
import { foldedText } from '../readings/folded-text.ts'
import { rankOf, ranks } from '../readings/ranking.ts'
import type { SearchText } from '../readings/search-texts.ts'

/** A row with what a filter looks at. */
export interface Filterable {
  row: EntryRow
  stationName: string
  /** Its words; told where a question is to be answered. */
  searched?: SearchText | undefined
  status: EntryStatus
}

/** Folds width and case, so that 2026 finds ２０２６. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/**
 * Whether an entry is wanted; every word must stand in title, summary, names, station or id, two-character words included,
 * or be how title or names sound.
 */
export const matcher = ({ query, station, year, status }: ListQuery): ((entry: Filterable) => boolean) => {
  const words = folded(query ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return ({ row, stationName, searched, status: own }) => {
    if (station !== undefined && row.station !== station) return false
    if (year !== undefined && !(row.day || row.id).startsWith(year)) return false
    if (status !== undefined && own !== status) return false
    if (words.length === 0) return true
    const text = folded(`${row.title} ${row.summary} ${stationName} ${row.id}`)
    return words.every((word) => text.includes(word) || (searched && isCalled(word, searched)))
  }
}

/** What only stands somewhere in its story is no reason to list an entry: the search over everything finds it. */
const isCalled = (word: string, searched: SearchText) =>
  rankOf([foldedText(word)], searched, undefined) >= ranks.bySound

/** Newest first; where no day orders the list, by title. One whose day cannot be read stands where its id says. */
export const inListOrder = (one: EntryRow, other: EntryRow): number => {
  const [day, otherDay] = [dayInList(one), dayInList(other)]
  return (
    compare(otherDay, day) || compare(day === '' ? one.title : other.id, day === '' ? other.title : one.id)
  )
}

const dayInList = ({ day, collection, id }: EntryRow) => {
  if (day !== '' || !collections[collection].byYear) return day
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(id) ?? []
  return year === undefined ? '' : `${year}-${month}-${date}`
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
