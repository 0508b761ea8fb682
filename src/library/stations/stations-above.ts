import type { Entry } from '../entries/entries.ts'

type Station = Entry<'stations'>

/** The stations above one, nearest first; stops where a chain leads nowhere or back to itself. */
export const stationsAbove = (id: string, byId: ReadonlyMap<string, Station>): Station[] => {
  const above: Station[] = []
  let parent = byId.get(byId.get(id)?.data.parent ?? '')
  while (parent && parent.id !== id && !above.includes(parent)) {
    above.push(parent)
    parent = byId.get(parent.data.parent ?? '')
  }
  return above
}
