import { Volume } from '../../../src/outputs/search/client/volume.ts'
import type { Found } from '../../../src/outputs/search/client/ranking.ts'
import { Stations } from '../../../src/outputs/search/client/stations.ts'
import type { PageFacts } from '../../../src/outputs/search/records.ts'
import { volumeFacets } from '../../../src/outputs/search/volume-facets.ts'

/** Pages that were found, in a volume of their own; nothing of it is fetched. */
export const foundPages = (
  pages: (Partial<PageFacts> & { score?: number; meetsNeed?: boolean })[],
): Found[] => {
  const records = pages.map((page) => ({
    ...{ url: '/', title: '义诊', kind: 'reports', kindLabel: '活动报道' },
    ...page,
  }))
  const entry = { path: 'x/', files: 1, shards: [{ period: 'always', path: 'x/', count: records.length }] }
  const noFetch = () => Promise.reject(new Error('nothing is fetched'))
  const volume = new Volume(entry, noFetch, volumeFacets(records), new Stations({ a: '甲站' }))
  return pages.map(({ score = 0, meetsNeed = false }, row) => ({
    hit: { key: `${row}`, volume, row, places: [] },
    facts: volume.factsOf(row),
    score,
    isClose: true,
    isTitled: false,
    meetsNeed,
  }))
}
