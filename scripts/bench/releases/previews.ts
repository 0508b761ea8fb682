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

const median = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)]

/** How long an editor waits for the page of a report: right after a start, then after each of twenty pauses. */
export const previewFigures = async (
  tier: TierName,
  county: LaidOutCounty,
  dataDir: string,
): Promise<Figure[]> => {
  const path = county.reports().at(-1) ?? ''
  const id = entryOfContentPath(`content/${path}`)?.id ?? ''
  const text = county.read(path)
  const previewer = openPreviewer(benchSettings(county, dataDir))
  try {
    const firstInMs = await drawInMs(previewer, id, text)
    const eachInMs: number[] = []
    for (let number = 1; number <= TEXTS; number += 1)
      eachInMs.push(await drawInMs(previewer, id, `${text}\n\n又写了第 ${number} 段。`))
    eachInMs.sort((a, b) => a - b)
    const goal = tier === 'C' ? { goal: 'within 300' } : {}
    return [
      { key: 'firstPreviewSeconds', label: 'first preview after a start, s', value: firstInMs / 1000 },
      {
        key: 'previewMedianMs',
        label: `page of a draft, median of ${TEXTS}, ms`,
        value: median(eachInMs),
        ...goal,
      },
      {
        key: 'previewWorstMs',
        label: `page of a draft, worst of ${TEXTS}, ms`,
        value: eachInMs.at(-1),
        ...goal,
      },
    ]
  } finally {
    previewer.close()
  }
}
