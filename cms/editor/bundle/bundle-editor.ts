import { createHash } from 'node:crypto'
import { glob, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { decapParts } from './decap-parts.ts'

const root = join(import.meta.dirname, '../../..')
/** Everything the bundle is made of; a change in any of them makes a new one. */
const sources = [
  'cms/editor/**/*',
  'cms/protocol/**/*',
  'src/model/**/*',
  'src/styles/tokens.css',
  'package-lock.json',
]

/**
 * Makes the editor: `index.html` and its hashed scripts, styles and licences, for the address `/admin/`.
 * It is built once per state of its sources and kept. @returns the folder, whose files must not be changed
 * @throws Error when a part of Decap that we replace is no longer where it was
 */
export const bundleEditor = async ({ cacheDir }: { cacheDir: string }): Promise<string> => {
  const made = join(cacheDir, 'editor', await hashOfSources())
  if (!(await exists(join(made, 'index.html')))) await makeBundle(made)
  return made
}

const makeBundle = async (target: string) => {
  const unfinished = `${target}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await build({
    configFile: false,
    root: join(root, 'cms/editor'),
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    plugins: [decapParts(join(root, 'cms/editor'))],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Said outright: the tests' NODE_ENV would otherwise bring React's development calls into the bundle.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 8000,
      license: { fileName: 'licences.md' },
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'cms/editor/index.html'), onLog: onlyErrors },
    },
  })
  await rm(target, { recursive: true, force: true })
  await rename(unfinished, target)
}

/** The libraries' own warnings (directives, eval that never runs) say nothing to whoever builds the site. */
const onlyErrors = (level: string, log: unknown, passOn: (level: 'error', log: never) => void) => {
  if (level === 'error') passOn('error', log as never)
}

const hashOfSources = async () => {
  const hash = createHash('sha256')
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root })) files.push(file)
  for (const file of files.sort()) {
    if (!(await stat(join(root, file))).isFile()) continue
    hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex').slice(0, 20)
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
