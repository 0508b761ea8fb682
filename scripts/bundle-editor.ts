import { createHash } from 'node:crypto'
import { cp, glob, link, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'vite'
import { decapParts } from '../cms/editor/bundle/decap-parts.ts'

const root = join(import.meta.dirname, '..')
/** Everything the bundle is made of; a change in any of them makes a new one. */
const sources = [
  'cms/editor/**/*',
  'cms/protocol/**/*',
  'src/model/**/*',
  'src/styles/tokens.css',
  'package-lock.json',
  'scripts/bundle-editor.ts',
]

/** What `bundleEditor` made or found. */
export interface EditorBundle {
  /** Files under `<outDir>/admin`, with `/` between folders. */
  files: string[]
  bytes: number
  fromCache: boolean
}

/**
 * Puts the editor (`/admin/index.html` and its hashed scripts, styles and licences) into a release folder.
 * It is built once per state of its sources and hard-linked from the cache afterwards.
 * Throws when a part of Decap that we replace is no longer where it was.
 */
export async function bundleEditor(places: { outDir: string; cacheDir: string }): Promise<EditorBundle> {
  const made = join(places.cacheDir, 'editor', await hashOfSources())
  const fromCache = await exists(join(made, 'index.html'))
  if (!fromCache) await makeBundle(made)
  const files = await filesUnder(made)
  let bytes = 0
  for (const file of files) {
    bytes += (await stat(join(made, file))).size
    await linkOrCopy(join(made, file), join(places.outDir, 'admin', file))
  }
  return { files, bytes, fromCache }
}

async function makeBundle(target: string) {
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
function onlyErrors(level: string, log: unknown, passOn: (level: 'error', log: never) => void) {
  if (level === 'error') passOn('error', log as never)
}

async function hashOfSources() {
  const hash = createHash('sha256')
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root })) files.push(file)
  for (const file of files.sort()) {
    if (!(await stat(join(root, file))).isFile()) continue
    hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex').slice(0, 20)
}

async function filesUnder(folder: string) {
  const found: string[] = []
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) found.push(relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  }
  return found.sort()
}

async function linkOrCopy(from: string, to: string) {
  await mkdir(dirname(to), { recursive: true })
  await rm(to, { force: true })
  await link(from, to).catch(() => cp(from, to))
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
