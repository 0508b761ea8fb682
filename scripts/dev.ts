import { dev } from 'astro'
import { readSettings } from '../cms/gateway/settings.ts'
import { giveOrder } from '../src/library/site/release-order.ts'
import { astroCacheOf } from '../src/release/render/astro-cache.ts'
import { orderOf } from '../src/release/settings.ts'

/** npm run dev: the portal alone, rebuilt on every change of code or content; for engineers. */
const settings = readSettings()
giveOrder(orderOf(settings, new Date()))
// As in astro.config.mjs, which Astro's dev server reads too late for this.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
const { programDir, dataDir, host, port } = settings
await dev({ root: programDir, cacheDir: astroCacheOf(dataDir), server: { host, port } })
