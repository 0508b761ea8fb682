/** Runs jobs one after another. */
export type OneAtATime = <T>(job: () => Promise<T>) => Promise<T>

/** A failed job does not hold up the next one. */
export const oneAtATime = (): OneAtATime => {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const result = last.then(job, job)
    last = result.catch(() => undefined)
    return result
  }
}
