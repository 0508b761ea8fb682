import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

/** How a command ended, and what it printed for the person at the terminal. */
export interface Ended {
  code: number
  printed: string
}

/** Where a command finds its county. */
export type Places = Partial<Record<'COUNTY_DIR' | 'DATA_DIR' | 'CONTENT_DIR' | 'CUNKOU_NOW', string>>

/** Runs one of the real commands to its end. */
export const runCommand = (name: string, args: readonly string[], places: Places): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: undefined, ...places }
    const file = join(PROGRAM_DIR, `scripts/${name}.ts`)
    execFile(
      process.execPath,
      [file, ...args],
      { cwd: PROGRAM_DIR, env, maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: error ? 1 : 0, printed: out + err }),
    )
  })
