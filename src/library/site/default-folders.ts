import { fileURLToPath } from 'node:url'

/**
 * Where content and releases lie when nobody says so: for editors' tools and `astro check`; every command of ours sets both.
 * Imported first by astro.config.mjs, because the modules after it read the environment as they load.
 */
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

process.env['CONTENT_DIR'] ??= folder('../../../content')
process.env['DATA_DIR'] ??= folder('../../../.cunkou')
