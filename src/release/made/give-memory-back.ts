/**
 * Gives back at once what is not needed any more: V8 itself collects only when it needs more. Needs node's `--expose-gc`;
 * without it nothing happens.
 */
export const giveMemoryBack = (): void => globalThis.gc?.()
