import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { BuildProgress } from '../model/build-progress.ts'
import { buildSteps, progressLine } from '../model/build-progress.ts'
import { readBuildSettings } from '../model/settings.ts'
import { photosStep } from './photo/photos-step.ts'
import { searchStep } from './search/search-step.ts'
import { shareImagesStep } from './share-image/share-images-step.ts'
import { sitemapStep } from './sitemap/sitemap-step.ts'

/** What a step works with: the release in the making, the caches, and what pages said in `release-data/`. */
export interface ReleaseStep {
  outDir: string
  /** JSON that endpoints under src/pages/release-data wrote for the steps; scripts/build.ts takes it out of the release. */
  dataDir: string
  cacheDir: string
  contentDir: string
  /** The paths of all pages, `/reports/` … */
  paths: readonly string[]
  report: (progress: BuildProgress) => void
}

/** What a release holds besides pages, in the order it is made; steps come from their own rooms. */
const makeAll = async (step: ReleaseStep): Promise<void> => {
  await photosStep(step)
  await sitemapStep(step)
  await shareImagesStep(step, () => searchStep(step))
}

const report = (progress: BuildProgress) => {
  process.stdout.write(`${progressLine(progress, process.env['CUNKOU_PROGRESS'] === 'json')}\n`)
}

/** Completes what Astro built into a whole release: photos, search, share images. */
export const releaseOutputs = (): AstroIntegration => ({
  name: 'release outputs',
  hooks: {
    'astro:build:start': () => report({ step: buildSteps.pages, done: 0, total: 0 }),
    'astro:build:done': async ({ dir, pages }) => {
      const outDir = fileURLToPath(dir)
      const settings = readBuildSettings(process.env)
      const dataDir = join(outDir, 'release-data')
      writeFileSync(join(dataDir, 'page-count.json'), JSON.stringify(pages.length))
      await makeAll({
        outDir,
        dataDir,
        cacheDir: join(settings.dataDir, 'cache'),
        contentDir: settings.contentDir,
        paths: pages.map(({ pathname }) => `/${pathname}`),
        report,
      })
    },
  },
})
