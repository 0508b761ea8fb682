import { createHash } from 'node:crypto'
import { globSync, lstatSync } from 'node:fs'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'vite'
import { screenInputs, screenPages } from './screen-pages.ts'
import { decapParts } from './decap-parts.ts'
import { oldestEngines } from './oldest-engines.ts'

const root = join(import.meta.dirname, '../../..')
const editorRoot = join(root, 'cms/editor')
/** Everything the bundle is made of; a change in any of them makes a new one. */
const sources = [
  'cms/editor/**/*',
  'cms/protocol/**/*',
  'src/model/**/*',
  'src/foreign-text/**/*',
  'src/story-writing/**/*',
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

/**
 * The same again and again: the sources are read anew only when one of them looks different, which takes a twentieth of the time.
 * @returns makes the editor
 */
export const openEditorBundle = (place: { cacheDir: string }): (() => Promise<string>) => {
  let known: { traces: string; made: string } | undefined
  return async () => {
    const traces = tracesOfSources()
    if (known?.traces === traces && (await exists(join(known.made, 'index.html')))) return known.made
    const made = await bundleEditor(place)
    known = { traces, made }
    return made
  }
}

const makeBundle = async (target: string) => {
  const unfinished = `${target}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await build({
    configFile: false,
    root: editorRoot,
    base: '/admin/',
    logLevel: 'error',
    publicDir: false,
    plugins: [screenPages(editorRoot), decapParts(editorRoot), oldestEngines()],
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
      rolldownOptions: {
        // Decap's page and those of our own screens.
        input: [join(editorRoot, 'index.html'), ...screenInputs(editorRoot)],
        onLog: onlyErrors,
      },
    },
  })
  await putInPlace(unfinished, target)
}

/** Another process may have made the same meanwhile, and somebody may be reading it: then that one stays. */
const putInPlace = async (unfinished: string, target: string) => {
  const isThere = () => exists(join(target, 'index.html'))
  if (!(await isThere())) {
    await rm(target, { recursive: true, force: true })
    try {
      return await rename(unfinished, target)
    } catch (reason) {
      // It came between the look and the deed.
      if (!(await isThere())) throw reason
    }
  }
  await rm(unfinished, { recursive: true })
}

/** The libraries' own warnings (directives, eval that never runs) say nothing to whoever builds the site. */
const onlyErrors = (level: string, log: unknown, passOn: (level: 'error', log: never) => void) => {
  if (level === 'error') passOn('error', log as never)
}

const sourceFiles = (): string[] =>
  globSync(sources, { cwd: root, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort()

/** How the sources look; the time of a change cannot be set. */
const tracesOfSources = (): string =>
  sourceFiles()
    .map((file) => {
      const { size, ctimeMs, ino } = lstatSync(join(root, file), { throwIfNoEntry: false }) ?? { size: -1 }
      return `${file} ${size} ${ctimeMs} ${ino}`
    })
    .join('\n')

const hashOfSources = async () => {
  const hash = createHash('sha256')
  for (const file of sourceFiles()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 20)
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
