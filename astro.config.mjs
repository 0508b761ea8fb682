import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { giveOrder, hasOrder } from './src/library/site/release-order.ts'
import { portalAddress } from './src/library/site/site.ts'
import { rehypeTappablePhones } from './src/library/stories/tappable-phones.ts'
import { oldestEngines } from './src/outputs/oldest-engines.ts'
import { orderOf, readReleaseSettings } from './src/release/settings.ts'

// A county's builds are nobody else's business, and often there is no way out of its network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

// Commands of ours have said what release is made; editors' tools and `astro check` have not.
if (!hasOrder()) giveOrder(orderOf(readReleaseSettings(), new Date()))

/** What all commands share; where things lie is added by src/release/render and scripts/dev.ts. */
export default defineConfig({
  site: portalAddress(),
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never', assets: '_astro' },
  integrations: [mdx({ rehypePlugins: [rehypeTappablePhones] })],
  // Pages say by `cacheKey` what they are made of (src/library/rendering/pages-to-render.ts); the others are taken over.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0, reportCompressedSize: false, target: oldestEngines } },
})
