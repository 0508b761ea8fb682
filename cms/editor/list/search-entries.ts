import type { CollectionName } from '../../../src/model/collection-names.ts'
import { ask } from '../gateway-client.ts'
import type { RequestOf } from '../../protocol/actions.ts'
import type { ListPage, ListRow } from '../../protocol/lists.ts'

/** What narrows a list down; empty means everything. */
export type ListQuery = Omit<RequestOf<'listEntries'>, 'collection'>

/** Asks the gateway's index for one page of a list, newest first. Pages count from 1. @param dropped nobody waits any more */
export const searchEntries = (
  collection: string,
  query: ListQuery,
  dropped?: AbortSignal,
): Promise<ListPage> => ask('listEntries', { collection, ...query }, dropped)

const titles = new Map<string, string>()

/** The title of an entry for a chosen relation; the id when there is no such entry any more. Throws GatewayError. */
export const readEntryTitle = async (
  collection: CollectionName,
  id: string,
  dropped?: AbortSignal,
): Promise<string> => {
  const key = `${collection}/${id}`
  const known = titles.get(key)
  if (known !== undefined) return known
  const { rows } = await searchEntries(collection, { query: id, pageSize: 5 }, dropped)
  const title = rows.find((row) => row.id === id)?.title || id
  titles.set(key, title)
  return title
}

/** The title of an entry that this page has shown already; the id of any other. */
export const knownTitle = (collection: CollectionName, id: string): string =>
  titles.get(`${collection}/${id}`) ?? id

const EVERY_STATION = 1000
let stations: ListRow[] | undefined

/** Every station, asked for until it has been answered once while the page is open. Throws GatewayError. */
export const allStations = async (dropped?: AbortSignal): Promise<ListRow[]> =>
  (stations ??= (await searchEntries('stations', { pageSize: EVERY_STATION }, dropped)).rows)
