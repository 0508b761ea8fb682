import { join } from 'node:path'
import { compileProgram } from './compile-program.ts'
import type { Program } from './load-program.ts'
import { loadProgram } from './load-program.ts'

/** The compiled program as this process runs it. */
export interface ProgramNow {
  /** The folder of the compiled pages. */
  compiled: string
  /** Names what is made with it: the same version makes the same of the same content. */
  version: string
  program: Program
}

/** Compiled pages are made of the program alone, so they are kept with it and not with a county's data. */
const COMPILED = 'node_modules/.cache/cunkou/pages'

/**
 * After an upgrade the pages are new, and the library that they ask is the one that this process has loaded, for Node
 * forgets no module: that is a version of its own, so whoever starts next makes everything again.
 */
const versionOf = (compiled: string, before: ProgramNow | undefined): string =>
  before === undefined ? compiled : `${compiled} asking ${before.version}`

/** Answers with the program as its sources are at that moment; what did not change is neither compiled nor loaded again. */
export const openProgram = (programDir: string): (() => Promise<ProgramNow>) => {
  let now: ProgramNow | undefined
  return async () => {
    const compiled = await compileProgram({ programDir, outDir: join(programDir, COMPILED) })
    if (now?.compiled !== compiled)
      now = { compiled, version: versionOf(compiled, now), program: await loadProgram(compiled) }
    return now
  }
}
