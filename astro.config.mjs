import mdx from '@astrojs/mdx'
import { defineConfig, passthroughImageService } from 'astro/config'
import { oldestEngines } from './src/outputs/oldest-engines.ts'
import { libraryOutside } from './src/release/compile/library-outside.ts'
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

/** What the compiler does with modules. */
const vite = {
  plugins: [libraryOutside()],
  build: { assetsInlineLimit: 0, reportCompressedSize: false, target: oldestEngines },
  // The compiled program lies in the data folder, from where Node finds no packages.
  ssr: { noExternal: true },
}

/** The program's configuration: nothing of a county's content, of a day or of an address is part of it. */
export default defineConfig({ ...addresses, ...renderedAtRunTime, devToolbar: { enabled: false }, vite })
