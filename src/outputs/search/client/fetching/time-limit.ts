/** Something took longer than a reader waits. */
export class TooSlow extends Error {}

/**
 * The outcome of a task, or a failure when it takes longer than the limit: what never comes must not be waited for.
 * @throws TooSlow
 */
export const within = <T>(limitInMs: number, what: string, task: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`${what}: ${limitInMs} ms`)), limitInMs)
  })
  return Promise.race([task, limit]).finally(() => clearTimeout(timer))
}
