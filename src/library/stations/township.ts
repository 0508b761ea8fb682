import { question } from '../edition/asking.ts'
import { flattened } from './station-tree.ts'
import { stationsAbove } from './stations-above.ts'
import { stationNodes, stationsById } from './stations.ts'

/** The station right below the centre under which one stands, or which it is; the centre stands under none. */
const seatOf = (id: string): string | undefined =>
  [id, ...stationsAbove(id, stationsById()).map((each) => each.id)].at(-2)

/** The township of a station, by its 所; a station of none is its own. */
export const townOf = (id: string): string => seatOf(id) ?? id

/** The ids of the stations of each township, its 所 among them; whoever needs many townships asks once. */
export const stationsByTown: () => ReadonlyMap<string, readonly string[]> = question('stations-by-town', () =>
  Map.groupBy(stationsById().keys(), townOf),
)

/**
 * The stations of the township that one lies in, its 所 first, itself among them. The centre, which stands above all
 * townships, has nobody but itself.
 */
export const townshipOf: (id: string) => string[] = question('township', (id: string) => {
  const node = stationNodes().get(seatOf(id) ?? '')
  return node ? flattened(node).map((each) => each.id) : [id]
})
