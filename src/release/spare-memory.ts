import { giveMemoryBack } from './made/give-memory-back.ts'

/** So long nobody has asked for anything; collecting takes about a third of a second in a county of 10,000 entries. */
export const SPARED_AFTER_IN_MS = 5000

/** Gives memory back to the machine while a process waits. */
export interface SpareMemory {
  /** Somebody waits for the process. */
  atWork(): void
  /** Nobody does, from now on. */
  atRest(): void
}

/** Gives it back once nobody has waited for so long. */
export const spareMemory = (afterInMs = SPARED_AFTER_IN_MS): SpareMemory => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    atWork: () => clearTimeout(timer),
    atRest() {
      clearTimeout(timer)
      timer = setTimeout(giveMemoryBack, afterInMs).unref()
    },
  }
}
