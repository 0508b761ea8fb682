import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSteps } from '../../model/build-progress.ts'
import type { ReleaseStep } from '../release-outputs.ts'
import { buildSearchIndex } from './build-index.ts'
import type { SearchPeriod, SearchRecord } from './records.ts'

/** The release's step that makes the site searchable, from `release-data/search/<period>.json`. */
export async function searchStep({ outDir, dataDir, cacheDir, report }: ReleaseStep): Promise<void> {
  report({ step: buildSteps.search, done: 0, total: 0 })
  await buildSearchIndex({
    shards: readPeriods(join(dataDir, 'search')),
    outDir: join(outDir, 'search', 'index'),
    cacheDir: join(cacheDir, 'search'),
    onShard: ({ done, total }) => report({ step: buildSteps.search, done, total }),
  })
}

function readPeriods(folder: string): SearchPeriod[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      period: name.slice(0, -'.json'.length),
      records: JSON.parse(readFileSync(join(folder, name), 'utf8')) as SearchRecord[],
    }))
}
