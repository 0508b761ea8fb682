import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { WORKER_FILE } from '../../outputs/offline/worker-file.ts'
import { oldestEngines } from '../../outputs/oldest-engines.ts'

const SOURCE = fileURLToPath(new URL('../../outputs/offline/worker/worker.ts', import.meta.url))

/** Where the worker lies in a compiled program, seen from its folder. */
export const OFFLINE_WORKER = join('client', WORKER_FILE)

/**
 * Makes the service worker of readers' pages: one classic script, for the oldest engines run no modules as workers.
 * @param outDir the folder of the compiled program
 */
export const makeOfflineWorker = async (programDir: string, outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: programDir,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(outDir, 'client'),
      emptyOutDir: false,
      target: oldestEngines,
      modulePreload: false,
      rolldownOptions: {
        input: SOURCE,
        // Of the model it takes two files; the rest of what these import would come along with all fields and their checks.
        treeshake: { moduleSideEffects: (id) => id === SOURCE },
        output: { format: 'iife', entryFileNames: WORKER_FILE, codeSplitting: false },
      },
    },
  })
}
