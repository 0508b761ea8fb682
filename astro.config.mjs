import mdx from '@astrojs/mdx'
import { defineConfig, passthroughImageService } from 'astro/config'
import { oldestEngines } from './src/outputs/oldest-engines.ts'
import { programAdapter } from './src/release/compile/program-adapter.ts'

// A county's builds are nobody else's business, and often there is no way out of its network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

/** How addresses and files of the portal look. */
const addresses = {
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
}

/** Pages are rendered from content at run time, by the process that has loaded the compiled program. */
const renderedAtRunTime = {
  output: 'server',
  adapter: programAdapter(),
  // Photos have their sizes from src/outputs; Astro's own service would pull sharp into the program.
  image: { service: passthroughImageService() },
  // Its renderer draws the chapters of the handbook (src/library/handbook/chapter-content.ts).
  integrations: [mdx()],
}

/** Scripts ask for each other from where they lie, for the portal may stand under a path of its host. */
const besideEachOther = {
  renderBuiltUrl: (_file, { hostType, ssr }) => (hostType === 'js' && !ssr ? { relative: true } : undefined),
}

/** What a script is made of is name enough for it: every page names some. */
const briefNames = { entryFileNames: '_astro/[hash].js' }

/** Styles and browser scripts are files of their own, translated for old phones. */
const vite = {
  experimental: besideEachOther,
  build: { assetsInlineLimit: 0, reportCompressedSize: false, target: oldestEngines },
  environments: { client: { build: { rolldownOptions: { output: briefNames } } } },
  // Scripts that a page names by their address (SearchStart.astro) fetch parts of themselves.
  worker: { format: 'es' },
}

/**
 * What compiling the program and `npm run dev` share; what only compiling needs is said in
 * src/release/compile/compile-process.ts. Nothing of a county's content, of a day or of an address is part of it.
 */
export default defineConfig({ ...addresses, ...renderedAtRunTime, devToolbar: { enabled: false }, vite })
