/**
 * Waits a while: before asking again, or as for somebody who is still typing.
 * @param dropped says that nobody waits any more
 * @throws the signal's reason when that happens meanwhile
 */
export const rest = (timeInMs: number, dropped?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, timeInMs)
    dropped?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(dropped.reason as Error)
    })
  })
