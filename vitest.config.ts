import { defineConfig } from 'vitest/config'

/** Three kinds of tests, told by their suffix; the fast ones run first (scripts/run-tests.ts). */
const kind = (name: string, include: string, testTimeout: number) => ({
  test: { name, include: [include], testTimeout, hookTimeout: testTimeout },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.build.test.ts', 'test/**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      kind('build', 'test/**/*.build.test.ts', 300_000),
      kind('browser', 'test/**/*.browser.test.ts', 300_000),
    ],
  },
})
