import { question } from '../edition/asking.ts'
import { entryById } from '../entries/entries.ts'
import { stationNodes } from './stations.ts'

/** The stations around one: those of the same 所 with the 所 itself, nearest first; it is not among them. */
export const neighbourhoodOf: (id: string) => string[] = question('neighbourhood', (id: string) => {
  const parent = entryById('stations', id)?.data.parent
  const node = stationNodes().get(parent ?? id)
  const around = [...(parent === undefined ? [] : [parent]), ...(node?.children ?? []).map((each) => each.id)]
  return around.filter((each) => each !== id)
})
