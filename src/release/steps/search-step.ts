import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSearchIndex } from '../../outputs/search/build-index.ts'
import type { SearchPeriod, SearchRecord } from '../../outputs/search/records.ts'
import { releaseSteps } from '../contract.ts'
import type { ReleaseStep } from './release-step.ts'

const readPeriods = (folder: string): SearchPeriod[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      period: name.slice(0, -'.json'.length),
      pages: JSON.parse(readFileSync(join(folder, name), 'utf8')) as SearchRecord[],
    }))
}

/** The release's step that makes the site searchable, from `release-data/search/<period>.json`. */
export const searchStep = async ({ outDir, pagesSaid, cacheDir, report }: ReleaseStep): Promise<void> => {
  report({ step: releaseSteps.search, done: 0, total: 0 })
  await buildSearchIndex({
    periods: readPeriods(join(pagesSaid, 'search')),
    outDir: join(outDir, 'search', 'index'),
    cacheDir: join(cacheDir, 'search'),
    onPart: ({ done, total }) => report({ step: releaseSteps.search, done, total }),
  })
}
