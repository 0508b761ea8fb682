import { defineConfig } from 'vitest/config'
import { timesLonger } from './test/setup/property-runs.ts'

/** Three kinds of tests, told by their suffix; the fast ones run first (scripts/run-tests.ts). */
const kind = (name: string, files: { include: string[]; exclude?: string[] }, timeoutInMs: number) => ({
  test: {
    name,
    ...files,
    // It says how often properties are tried, and from which seed.
    setupFiles: ['test/setup/property-runs.ts'],
    testTimeout: timeoutInMs * timesLonger,
    hookTimeout: timeoutInMs * timesLonger,
  },
})

const built = 'test/**/*.build.test.ts'
const inBrowser = 'test/**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      kind('unit', { include: ['test/**/*.test.ts'], exclude: [built, inBrowser] }, 30_000),
      kind('build', { include: [built] }, 300_000),
      kind('browser', { include: [inBrowser] }, 300_000),
    ],
  },
})
