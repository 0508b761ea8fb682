import type { Previewer } from '../../../src/release/client.ts'
import { openPreviewer } from '../../../src/release/client.ts'
import { entryOfContentPath } from '../../../src/model/addresses.ts'
import type { TierName } from '../../county/tiers.ts'
import type { Figure } from '../measurement.ts'
import type { LaidOutCounty } from './laid-out-county.ts'
import { benchSettings } from './release-desk.ts'

const TEXTS = 20

/** Draws a report's page with a text that nobody has drawn yet. @returns milliseconds @throws Error when there is no page */
const drawInMs = async (previewer: Previewer, id: string, text: string): Promise<number> => {
  const began = performance.now()
  const drawn = await previewer.draw({
    draft: { kind: 'entry', collection: 'reports', id, text },
    part: 'page',
    media: new Map(),
    mediaAddress: '/',
  })
  if (!drawn.ok) throw new Error(`There is no preview: ${drawn.why}`)
  return performance.now() - began
}

/** Right after a start, then after each of twenty pauses. */
const drawAll = async (previewer: Previewer, county: LaidOutCounty) => {
  const path = county.reports().at(-1) ?? ''
  const id = entryOfContentPath(`content/${path}`)?.id ?? ''
  const text = county.read(path)
  const firstInMs = await drawInMs(previewer, id, text)
  const othersInMs: number[] = []
  for (let number = 1; number <= TEXTS; number += 1)
    othersInMs.push(await drawInMs(previewer, id, `${text}\n\n又写了第 ${number} 段。`))
  return { firstInMs, othersInMs: othersInMs.sort((a, b) => a - b) }
}

/** How long an editor waits for the page of a report, from the text to the HTML. */
export const previewFigures = async (
  tier: TierName,
  county: LaidOutCounty,
  dataDir: string,
): Promise<Figure[]> => {
  const previewer = openPreviewer(benchSettings(county, dataDir))
  const { firstInMs, othersInMs } = await drawAll(previewer, county).finally(() => previewer.close())
  const page = 'page of a draft after the text arrives'
  const goal = tier === 'C' ? { goal: 'within 300' } : {}
  const median = othersInMs[Math.floor(TEXTS / 2)]
  return [
    { key: 'firstPreviewSeconds', label: 'the first preview after a start, s', value: firstInMs / 1000 },
    { key: 'previewMedianMs', label: `${page}, median of ${TEXTS}, ms`, value: median, ...goal },
    { key: 'previewWorstMs', label: `${page}, worst of ${TEXTS}, ms`, value: othersInMs.at(-1), ...goal },
  ]
}
