import type { CollectionName } from '../../../src/model/collection-names.ts'
import { ask } from '../gateway-client.ts'
import type { AnswerOf, RequestOf } from '../../protocol/actions.ts'
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

/** What a chosen entry is called, and why it is not published, as it is now. Throws GatewayError. */
export const readEntryName = async (
  collection: CollectionName,
  id: string,
  dropped?: AbortSignal,
): Promise<AnswerOf<'entryName'>> => {
  const name = await ask('entryName', { collection, slug: id }, dropped)
  titles.set(`${collection}/${id}`, name.title)
  return name
}

/** The title of an entry that this page has shown already; the id of any other. */
export const knownTitle = (collection: CollectionName, id: string): string =>
  titles.get(`${collection}/${id}`) ?? id

const EVERY_STATION = 1000
let stations: ListRow[] | undefined

/** Every station, asked for until it has been answered once while the page is open. Throws GatewayError. */
export const allStations = async (dropped?: AbortSignal): Promise<ListRow[]> =>
  (stations ??= (await searchEntries('stations', { pageSize: EVERY_STATION }, dropped)).rows)
