/** Work that goes on side by side, and some that must be alone meanwhile. */
export interface Floor {
  /** Runs beside others, once nothing is alone. */
  beside<T>(work: () => Promise<T>): Promise<T>
  /** Runs once all others have ended, and keeps new ones waiting. Work that runs beside others must not ask for it. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/** A floor with nobody on it. */
export const createFloor = (): Floor => {
  const running = new Set<Promise<unknown>>()
  let taken: Promise<undefined> | undefined
  return {
    async beside(work) {
      while (taken) await taken
      const run = work()
      running.add(run)
      try {
        return await run
      } finally {
        running.delete(run)
      }
    },
    async alone(work) {
      while (taken) await taken
      const { promise, resolve } = Promise.withResolvers<undefined>()
      taken = promise
      try {
        await Promise.allSettled(running)
        return await work()
      } finally {
        taken = undefined
        resolve(undefined)
      }
    },
  }
}
