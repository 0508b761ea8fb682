import './src/library/site/default-folders.ts'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { releaseOutputs } from './src/outputs/release-outputs.ts'
import { unchangedPages } from './src/outputs/unchanged-pages/unchanged-pages.ts'
import { portalAddress } from './src/library/site/site.ts'
import { readBuildSettings } from './src/model/settings.ts'

// A county's builds are nobody else's business, and often there is no way out of its network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

const { dataDir, contentDir } = readBuildSettings(process.env)

export default defineConfig({
  site: portalAddress(),
  trailingSlash: 'always',
  cacheDir: `${dataDir}/astro/cache`,
  outDir: `${dataDir}/astro/out`,
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never', assets: '_astro' },
  integrations: [mdx(), unchangedPages(), releaseOutputs()],
  // Pages say by `cacheKey` what they are made of (src/library/site/pages-to-render.ts); the others are taken over.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, reportCompressedSize: false },
    // The handbook's chapters may lie outside the program.
    server: { fs: { allow: ['.', contentDir] } },
  },
})
