import type { Publishing } from './create-publishing.ts'

/** A release takes seconds: what is due is there, or gone, within a minute. */
const LOOK_EVERY_IN_MS = 30_000

/**
 * Asks for a new release when an entry is due to appear or expire, when a new day begins in Beijing, and when there is none any more.
 * It looks at the clock again and again instead of sleeping until then: a laptop that slept has no timer left to trust.
 * @param dueChange names the change that time has brought to the live site, or nothing
 * @returns a function that ends the watch
 */
export const keepTime = (
  dueChange: () => string | undefined,
  publishing: Pick<Publishing, 'request'>,
  lookEveryInMs = LOOK_EVERY_IN_MS,
): (() => void) => {
  let tried: string | undefined
  const look = () => {
    const due = dueChange()
    // A build that fails is not tried again for the same change: it would fail every half minute.
    if (due !== undefined && due !== tried) void publishing.request()
    tried = due
  }
  const watch = setInterval(look, lookEveryInMs).unref()
  return () => clearInterval(watch)
}
