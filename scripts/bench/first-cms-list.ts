import { join } from 'node:path'
import { z } from 'zod'
import { tiers } from '../county/tiers.ts'
import { answerOf, measure } from './measure.ts'
import type { Measurement } from './measurement.ts'

const listInCms = join(import.meta.dirname, 'cms-list.ts')
const answer = z.object({ first: z.object({ seconds: z.number(), bytes: z.number() }) })

/** The first list that an editor sees after the start: the gateway has read nothing yet. */
export const cmsList: Measurement = {
  about: 'the first list of reports in the CMS after a start',
  expected: {
    T: { minutes: 0.1, diskMB: 20 },
    C: { minutes: 0.3, diskMB: 200 },
    L: { minutes: 1.5, diskMB: 1000 },
  },
  measure: async ({ tier, contentDir, workFolder }) => {
    const run = await measure(process.execPath, [listInCms, contentDir, workFolder('cms-list')])
    const { first } = answer.parse(answerOf(run))
    const list = `first list of ${tiers[tier].reports.toLocaleString('en')} reports in the CMS`
    return [
      { key: 'cmsListSeconds', label: `${list}, cold, s`, value: first.seconds, goal: 'within 2' },
      { key: 'cmsListBytes', label: `${list}, bytes`, value: first.bytes, goal: 'within 1 MB' },
    ]
  },
}
