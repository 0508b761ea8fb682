/** Process that compiles the program once and ends: `node compile-process.ts PROGRAM_DIR OUT_DIR`. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'

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

workInside()
const cacheDir = join(outDir, 'cache')
// The level is compiled in: a page that breaks is told to whoever asked for it, and not to the log as well.
const logLevel = 'silent'
// Files of `public/` need no compiling and are no part of the compiled program.
await build({ root: programDir, outDir, cacheDir, logLevel, vite: { publicDir: false, logLevel } })
rmSync(cacheDir, { recursive: true, force: true })
