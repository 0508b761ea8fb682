import { untilBack } from '../asking/connection.ts'

const FIRST_PAUSE_IN_MS = 1000
const LONGEST_PAUSE_IN_MS = 60_000

/** Longer after each failure: a line that keeps breaking is not made better by asking. */
const pauseAfter = (failures: number) =>
  Math.min(LONGEST_PAUSE_IN_MS, FIRST_PAUSE_IN_MS * 2 ** (failures - 1))

/**
 * Waits until sending again is worth it: the gateway answers again and a pause has passed, the phone says that it is back on the
 * net, or somebody is in a hurry.
 */
export const untilWorthIt = (failures: number, hurry: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      removeEventListener('online', go)
      resolve()
    }
    addEventListener('online', go)
    hurry.addEventListener('abort', go)
    void untilBack().then(() => setTimeout(go, pauseAfter(failures)))
  })
