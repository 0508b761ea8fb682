/** Process that compiles the program once and ends: `node compile-process.ts PROGRAM_DIR OUT_DIR`. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { libraryOutside } from './library-outside.ts'
import { makeOfflineWorker } from './offline-worker.ts'
import { pagesForThisNode } from './pages-for-this-node.ts'

const [, , programDir = '', outDir = ''] = process.argv

/**
 * Astro compares folders with the working folder by their first letters: with the program's own, a data folder beside
 * it (`/srv/cunkou-data`) counts as inside, and the compiled pages are put where they find no packages.
 */
const workInside = () => {
  const folder = join(programDir, '.astro', 'working')
  mkdirSync(folder, { recursive: true })
  process.chdir(folder)
}

/**
 * Astro leaves beside the pages what scripts that are named by their address fetch of themselves (SearchStart.astro), and
 * the styles when the folder's path has signs such as `#` or `%` (vite-plugin-ssr-assets.js).
 */
const bringWhatIsLeft = () => {
  const left = join(outDir, 'server', '_astro')
  if (!existsSync(left)) return
  cpSync(left, join(outDir, 'client', '_astro'), { recursive: true })
  rmSync(left, { recursive: true })
}

// The level is compiled in: a page that breaks is told to whoever asked for it, and not to the log as well.
const logLevel = 'silent'
const cacheDir = join(outDir, 'cache')
workInside()
await build({
  root: programDir,
  outDir,
  cacheDir,
  logLevel,
  vite: {
    logLevel,
    plugins: [libraryOutside(), pagesForThisNode()],
    // The compiled program lies in the data folder, from where Node finds no packages.
    ssr: { noExternal: true },
    // Files of `public/` need no compiling and are no part of the compiled program.
    publicDir: false,
  },
})
bringWhatIsLeft()
await makeOfflineWorker(programDir, outDir)
for (const aside of [cacheDir, join(outDir, 'server', '.vite')])
  rmSync(aside, { recursive: true, force: true })
