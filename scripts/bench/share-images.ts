import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countyEntries } from '../county/write-county.ts'
import { tiers } from '../county/tiers.ts'
import { measure } from './measure.ts'

/** Share images per second and core by both renderers, on the same words and the same design. */
export interface Rates {
  cunkou: number
  takumi: number
}

const CARDS = 400
const measureRate = 'src/outputs/share-image/measure/measure-rate.ts'

const cards = () =>
  [...countyEntries(tiers.T)]
    .filter(({ collection }) => collection === 'reports')
    .slice(0, CARDS)
    .map(({ data }) => ({
      kind: 'report',
      title: data['title'],
      day: data['date'],
      stationName: data['source'],
      stationLevel: '站',
      county: '青禾县',
      portalName: '青禾新时代文明实践',
      summary: data['summary'],
    }))

const rateOf = async (renderer: keyof Rates, file: string): Promise<number> => {
  const run = await measure(process.execPath, [measureRate, '--with', renderer, '--cards', file])
  const said = JSON.parse(run.moments.find(({ line }) => line.startsWith('{'))?.line ?? '{}') as {
    perSecondPerCore?: number
  }
  return said.perSecondPerCore ?? 0
}

/** Draws the same cards with both, one after the other, each in a process of its own. */
export const cardRates = async (folder: string): Promise<Rates> => {
  const file = join(folder, 'cards.json')
  writeFileSync(file, JSON.stringify(cards()))
  return { cunkou: await rateOf('cunkou', file), takumi: await rateOf('takumi', file) }
}
