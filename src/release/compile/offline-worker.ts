import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { WORKER_FILE } from '../../outputs/offline/worker-file.ts'
import { oldestEngines } from '../../outputs/oldest-engines.ts'
import { OFFLINE_WORKER } from './offline-worker-place.ts'

const SOURCE = fileURLToPath(new URL('../../outputs/offline/worker/worker.ts', import.meta.url))

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
      outDir: dirname(join(outDir, OFFLINE_WORKER)),
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
