/** Runs jobs one after another, so that two saves never build on the same state. */
export type WriterQueue = <T>(job: () => Promise<T>) => Promise<T>

/** A failed job does not hold up the next one. */
export const writerQueue = (): WriterQueue => {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const result = last.then(job, job)
    last = result.catch(() => undefined)
    return result
  }
}
