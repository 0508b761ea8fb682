import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import { quickFields } from '../readings/quick-fields.ts'
import type { NamedStation } from './recognise/station.ts'

const WANTED = new Set(['name', 'shortName', 'parent'])

/** The county's stations by their names. */
export const namedStations = async ({ catalog, store }: Desk, now: State): Promise<NamedStation[]> => {
  const rows = (await catalog.at(now)).rows.get('stations')?.all() ?? []
  return inTurns(rows, async ({ id, textId }) => {
    const { name = '', shortName = '', parent = '' } = quickFields(await store.text(textId), WANTED)
    return { id, name: String(name), shortName: String(shortName), parent: String(parent) }
  })
}
