import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { oldestEngines } from '../../src/outputs/oldest-engines.ts'

const SOURCE = fileURLToPath(new URL('look-in-folder.ts', import.meta.url))

/** Where it lies in a copy that is read from a folder. */
export const LOOK_SCRIPT = '/large-letters.js'

/** Writes the switch of 大字版 into a copy, as one classic script: browsers run no module from a file. */
export const writeLookScript = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: dirname(SOURCE),
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: oldestEngines,
      modulePreload: false,
      rolldownOptions: {
        input: SOURCE,
        output: { format: 'iife', entryFileNames: LOOK_SCRIPT.slice(1), codeSplitting: false },
      },
    },
  })
}
