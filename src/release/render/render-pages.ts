import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { build } from 'astro'
import type { ReleaseSettings } from '../settings.ts'
import { astroCacheOf } from './astro-cache.ts'
import { unchangedPages } from './unchanged-pages.ts'

/** Tells which pages Astro made: their paths, `/reports/` … */
const pagesMade = (tell: (paths: string[]) => void): AstroIntegration => ({
  name: 'pages made',
  hooks: { 'astro:build:done': ({ pages }) => tell(pages.map(({ pathname }) => `/${pathname}`)) },
})

/**
 * Astro compares folders with the working folder by their first letters: with the program's own, a data folder beside
 * it (`/srv/cunkou-data`) counts as inside, and the compiled pages are put where they find no packages.
 */
const workInside = (programDir: string) => {
  const folder = join(programDir, '.astro', 'working')
  mkdirSync(folder, { recursive: true })
  process.chdir(folder)
}

/** Renders the site's pages into a folder, those that changed; the others are taken over. @returns the paths of all */
export const renderPages = async (
  { programDir, dataDir }: Pick<ReleaseSettings, 'programDir' | 'dataDir'>,
  outDir: string,
): Promise<string[]> => {
  let paths: string[] = []
  const integrations = [unchangedPages(), pagesMade((made) => (paths = made))]
  workInside(programDir)
  const cacheDir = astroCacheOf(dataDir)
  await build({ root: programDir, outDir, cacheDir, logLevel: 'error', integrations })
  return paths
}
