import { join } from 'node:path'

/** Where Astro keeps what it may use again; it may be removed at any time between two releases. */
export const astroCacheOf = (dataDir: string): string => join(dataDir, 'astro', 'cache')

/** What Astro keeps between builds: each page, and in `manifest`, written last, what each was made of. */
export interface KeptPages {
  pagesDir: string
  manifest: string
}

/** Where Astro keeps its pages (astro/dist/core/build/incremental.js). */
export const keptPagesIn = (cacheDir: string): KeptPages => ({
  pagesDir: join(cacheDir, 'dist'),
  manifest: join(cacheDir, 'incremental-build.json'),
})
