/**
 * Makes a line in which work waits for its turn. Drawing a picture holds one of the few threads that saves need for the
 * disk, and 100 MB and more: twelve pictures at once would stop everybody else.
 */
export const createLine = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    // Whoever waits is not told of the failures of those before.
    last = mine.catch(() => undefined)
    return mine
  }
}
