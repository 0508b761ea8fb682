import type { CollectionName } from '../../../src/model/collections.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import type { EntryRow } from '../readings/entry-row.ts'

/** What the reports that one goes on from have to do with; what is not told does not matter. */
export interface Matter {
  station?: string | undefined
  project?: string | undefined
  event?: string | undefined
}

/** The newest published report on a matter. */
export const lastReport = async (
  { catalog }: Pick<Desk, 'catalog'>,
  now: State,
  { station, project, event }: Matter,
): Promise<EntryRow | undefined> => {
  const shelf = await catalog.at(now)
  const wanted: [CollectionName, string | undefined][] = [
    ['projects', project],
    ['events', event],
  ]
  return (shelf.rows.get('reports')?.all() ?? [])
    .filter((row) => station === undefined || row.station === station)
    .filter((row) => wanted.every(([to, id]) => id === undefined || pointsAt(row, to, id)))
    .toSorted((a, b) => (a.day > b.day ? -1 : 1))
    .at(0)
}

const pointsAt = ({ references }: EntryRow, to: CollectionName, id: string) =>
  references.some((reference) => reference.to === to && reference.id === id)
