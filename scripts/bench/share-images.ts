import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { countyEntries } from '../county/county-entries.ts'
import type { MadeEntry } from '../county/in-the-making.ts'
import { tiers } from '../county/tiers.ts'
import { answerOf, measure } from './measure.ts'
import type { Measurement } from './measurement.ts'

const CARDS = 400
const answer = z.object({ perSecondPerCore: z.number() })
const drawRate = join(import.meta.dirname, 'draw-rate.ts')

const cards = () =>
  [...countyEntries(tiers.T)]
    .filter((entry): entry is MadeEntry<'reports'> => entry.collection === 'reports')
    .slice(0, CARDS)
    .map(({ data }) => ({
      kind: 'report',
      title: data.title,
      day: data.date,
      stationName: data.source,
      stationLevel: '站',
      county: '青禾县',
      portalName: '青禾新时代文明实践',
      summary: data.summary,
    }))

const isInstalled = (name: string): boolean => {
  try {
    return import.meta.resolve(name) !== ''
  } catch {
    return false
  }
}

/** Each renderer draws in a process of its own, so that neither warms up the other. */
const rateOf = async (renderer: 'cunkou' | 'takumi', file: string): Promise<number> => {
  const run = await measure(process.execPath, [drawRate, '--with', renderer, '--cards', file])
  return answer.parse(answerOf(run)).perSecondPerCore
}

/** Share images per second and core by this project and by a renderer written in Rust, on the same words and the same design. */
export const shareImages: Measurement = {
  about: 'share images per second and core, beside Takumi',
  expected: {
    T: { minutes: 0.5, diskMB: 1 },
    C: { minutes: 0.5, diskMB: 1 },
    L: { minutes: 0.5, diskMB: 1 },
  },
  missing: () =>
    isInstalled('@takumi-rs/core') ? undefined : 'Takumi is not installed: start the bench by npm run bench',
  measure: async ({ workFolder }) => {
    const file = join(workFolder('share-images'), 'cards.json')
    writeFileSync(file, JSON.stringify(cards()))
    return [
      {
        key: 'shareImagesPerSecondPerCore',
        label: 'share images per second and core',
        value: await rateOf('cunkou', file),
        goal: { word: 'at least', share: 0.5, of: 'takumiPerSecondPerCore' },
      },
      {
        key: 'takumiPerSecondPerCore',
        label: 'the same images by Takumi, per second and core',
        value: await rateOf('takumi', file),
      },
    ]
  },
}
