import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

const inModules = (path: string) => JSON.stringify(join(PROGRAM_DIR, 'node_modules', path))
/** The widgets of Decap that we use and that have rules about their settings. */
const widgets = ['list']

/** Decap's own check is not exported, so it is bundled for Node together with the rules of its widgets. */
const entry = `
  import { registerWidget } from ${inModules('decap-cms-core/dist/esm/lib/registry.js')}
  import { validateConfig } from ${inModules('decap-cms-core/dist/esm/constants/configSchema.js')}
  ${widgets.map((name) => `import ${name} from ${inModules(`decap-cms-widget-${name}/dist/esm/schema.js`)}`).join('\n')}
  ${widgets.map((name) => `registerWidget('${name}', () => null, () => null, ${name})`).join('\n')}
  export { validateConfig }
`

/** Bundles Decap's validator; the function throws an error that names what is wrong. */
export const decapValidator = async (): Promise<(config: unknown) => void> => {
  const folder = await mkdtemp(join(tmpdir(), 'decap-validator-'))
  await writeFile(join(folder, 'entry.js'), entry)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(folder, 'entry.js'),
      outDir: join(folder, 'out'),
      // The validator's imports reach all of Decap, which needs a browser; only what it really uses is kept.
      rolldownOptions: { treeshake: { moduleSideEffects: false }, output: { entryFileNames: 'entry.mjs' } },
    },
  })
  const made = (await import(pathToFileURL(join(folder, 'out/entry.mjs')).href)) as {
    validateConfig: (config: unknown) => void
  }
  await rm(folder, { recursive: true })
  return made.validateConfig
}
