import { onDemandAt } from '../../model/on-demand/addresses-on-demand.ts'
import { movedView } from './moved.ts'

/** Where a screen, a poster or an article that had this address is now; nothing where there was none. */
export const movedOnDemand = (path: string): string | undefined => {
  const { before = '', id = '', part = '', collection } = onDemandAt(path) ?? {}
  const moved = collection && movedView(collection, id)
  return moved && `${before}${moved.id}/${part}`
}
