import { defineConfig } from 'vitest/config'
import { DearestFirst } from './test/setup/dearest-first.ts'
import { PATIENCE_IN_MS } from './test/setup/patience.ts'
import { timesLonger } from './test/setup/property-runs.ts'

/** No test is slow enough to fail by it, on whatever machine: one that reaches it hangs. */
const TIMEOUT_IN_MS = 900_000

/** What may be told of a kind of tests. */
interface Files {
  include: string[]
  exclude?: string[]
  /** Runs once, before any of them. */
  globalSetup?: string
}

/** Three kinds of tests, told by their suffix (scripts/run-tests.ts). */
const kind = (name: string, files: Files) => ({
  test: {
    name,
    ...files,
    // Reading the program anew costs most files more than their tests do: those of one worker share what they import.
    isolate: false,
    setupFiles: ['test/setup/property-runs.ts', 'test/setup/leave-as-found.ts'],
    testTimeout: TIMEOUT_IN_MS * timesLonger,
    hookTimeout: TIMEOUT_IN_MS * timesLonger,
    expect: { poll: { timeout: PATIENCE_IN_MS } },
  },
})

const built = 'test/**/*.build.test.ts'
const inBrowser = 'test/**/*.browser.test.ts'
const globalSetup = 'test/setup/made-once.ts'

export default defineConfig({
  test: {
    sequence: { sequencer: DearestFirst },
    projects: [
      kind('unit', { include: ['test/**/*.test.ts'], exclude: [built, inBrowser] }),
      kind('build', { include: [built], globalSetup }),
      kind('browser', { include: [inBrowser], globalSetup }),
    ],
  },
})
