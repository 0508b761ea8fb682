import { dev } from 'astro'
import { readSettings } from '../cms/gateway/settings.ts'

/** npm run dev: the portal alone, rebuilt on every change of code or content; for engineers. */
const settings = readSettings()
process.env['CONTENT_DIR'] = settings.contentDir
process.env['DATA_DIR'] = settings.dataDir
// As in astro.config.mjs, which Astro's dev server reads too late for this.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
await dev({ root: settings.programDir, server: { host: settings.host, port: settings.port } })
