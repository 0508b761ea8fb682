/**
 * npm run build: makes one release from the content and puts it live.
 * `--progress json` says so in the lines of src/release/contract.ts, for other programs.
 * The work is loaded only now: imports at the top of this file would be compiled before the cache is on.
 */
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { build } = await import('./build/build.ts')
process.exitCode = await build()
