/**
 * Makes the releases that the gateway asks for, in the lines of src/release/contract.ts; started by it, not by hand.
 * The work is loaded only now: imports at the top of this file would be compiled before the cache is on.
 */
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { serve } = await import('./build/serve.ts')
await serve()
