import type { Progress } from '../contract.ts'

/** What a step works with: the release in the making, the caches, and what pages said in `release-data/`. */
export interface ReleaseStep {
  outDir: string
  /** JSON that endpoints under src/pages/release-data wrote for the steps; it never becomes public. */
  pagesSaid: string
  cacheDir: string
  contentDir: string
  /** The paths of all pages, `/reports/` … */
  paths: readonly string[]
  report: (progress: Progress) => void
}
