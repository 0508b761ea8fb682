import { question } from '../edition/asking.ts'
import { flattened } from './station-tree.ts'
import { stationsAbove } from './stations-above.ts'
import { stationNodes, stationsById } from './stations.ts'

/**
 * The stations of the township that one lies in, its 所 first, itself among them. The centre, which stands above all
 * townships, has nobody but itself.
 */
export const townshipOf: (id: string) => string[] = question('township', (id: string) => {
  const seat = [id, ...stationsAbove(id, stationsById()).map((each) => each.id)].at(-2)
  const node = stationNodes().get(seat ?? '')
  return node ? flattened(node).map((each) => each.id) : [id]
})
