import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { programFingerprint } from './program-fingerprint.ts'
import { isWhole, keepLastVersions, putInPlace } from './program-versions.ts'

const COMPILER = fileURLToPath(new URL('./compile-process.ts', import.meta.url))

/** In a process of its own: the compiler changes the working folder and takes memory that a long-lived process would keep. */
const compile = async (programDir: string, outDir: string): Promise<void> => {
  const env = { ...process.env, NODE_ENV: 'production' }
  try {
    await promisify(execFile)(process.execPath, [COMPILER, programDir, outDir], { env })
  } catch (cause) {
    rmSync(outDir, { recursive: true, force: true })
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : ''
    throw new Error(`The program cannot be compiled.\n${said}`, { cause })
  }
}

/** Compiled pages are made of the program alone, so they are kept with it and not with a county's data. */
export const compiledDir = (programDir: string): string =>
  join(programDir, 'node_modules/.cache/cunkou/pages')

/** Where a program lies, and the folder that keeps its compiled versions. */
export interface CompileTask {
  programDir: string
  outDir: string
}

/**
 * Compiles pages, components, styles and browser scripts, once per version of the program; content is no part of it.
 * What others may be doing at the same time does no harm: a version appears whole or not at all.
 * @returns the version's folder, with `server/` for loadProgram and `client/_astro/` for browsers
 * @throws Error with the compiler's words when a source is broken
 */
export const compileProgram = async ({ programDir, outDir }: CompileTask): Promise<string> => {
  const root = realpathSync(programDir)
  const fingerprint = programFingerprint(root)
  const folder = resolve(outDir, fingerprint)
  if (!isWhole(folder)) {
    const making = resolve(outDir, `.${fingerprint}-${process.pid}-${randomUUID()}`)
    mkdirSync(making, { recursive: true })
    await compile(root, making)
    // Somebody has changed the sources meanwhile: what was compiled is neither the old version nor the new.
    if (programFingerprint(root) !== fingerprint) {
      rmSync(making, { recursive: true, force: true })
      return compileProgram({ programDir, outDir })
    }
    putInPlace(making, folder)
  }
  keepLastVersions(folder)
  return folder
}
