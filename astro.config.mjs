import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { releaseOutputs } from './src/outputs/release-outputs.ts'
import { portalAddress } from './src/library/site.ts'
import { readBuildSettings } from './src/model/settings.ts'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

// The defaults serve editors' tools and `astro check`; every command of ours sets both.
process.env['CONTENT_DIR'] ??= folder('./content')
process.env['DATA_DIR'] ??= folder('./.cunkou')
const { dataDir } = readBuildSettings(process.env)

export default defineConfig({
  site: portalAddress(),
  trailingSlash: 'always',
  cacheDir: `${dataDir}/astro/cache`,
  outDir: `${dataDir}/astro/out`,
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  integrations: [mdx(), releaseOutputs()],
  // Pages say by `cacheKey` what they are made of (src/library/pages-to-render.ts); the others are taken over.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, reportCompressedSize: false },
    server: { fs: { strict: false } },
  },
})
