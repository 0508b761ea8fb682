import { enableCompileCache } from 'node:module'

/**
 * npm run build: makes one release from the content and puts it live.
 * The work is loaded only now: imports at the top of this file would be compiled before the cache is on.
 */
// A county's builds are nobody else's business, and often there is no way out of its network.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
enableCompileCache()
await import('./build/build-release.ts')
