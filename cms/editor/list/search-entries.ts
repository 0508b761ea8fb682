import type { CollectionName } from '../../../src/model/collection-names.ts'
import { ask } from '../gateway-client.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import type { ListPage, ListRow } from '../../protocol/lists.ts'

/** What narrows a list down; empty means everything. */
export type ListQuery = Omit<RequestOf<'listEntries'>, 'collection'>

/** Asks the gateway's index for one page of a list, newest first. Pages count from 1. */
export const searchEntries = (collection: string, query: ListQuery): Promise<ListPage> =>
  ask('listEntries', { collection, ...query })

const titles = new Map<string, Promise<string>>()

/** The title of an entry for a chosen relation; the id when there is no such entry any more. */
export const readEntryTitle = (collection: CollectionName, id: string): Promise<string> => {
  const key = `${collection}/${id}`
  const known =
    titles.get(key) ??
    searchEntries(collection, { query: id, pageSize: 5 }).then(
      ({ rows }) => rows.find((row) => row.id === id)?.title ?? id,
      () => id,
    )
  titles.set(key, known)
  void known.then((title) => readTitles.set(key, title))
  return known
}

const readTitles = new Map<string, string>()

/** The title of an entry that this page has shown already; the id of any other. */
export const knownTitle = (collection: CollectionName, id: string): string =>
  readTitles.get(`${collection}/${id}`) ?? id

const EVERY_STATION = 1000
let stations: Promise<ListRow[]> | undefined

/** Every station, asked for once while the page is open; an empty list when the gateway does not answer. */
export const allStations = (): Promise<ListRow[]> => {
  stations ??= searchEntries('stations', { pageSize: EVERY_STATION }).then(
    ({ rows }) => rows,
    () => [],
  )
  return stations
}
