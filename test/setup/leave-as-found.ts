import { afterAll, vi } from 'vitest'

/** The files of one worker share its environment and what they import: each leaves it as it was found. */
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})
