const WATCH_EVERY_MS = 500
const ONE_KEYPRESS_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * npm passes a signal on to the shell it started, and that shell dies without telling us: then nobody could stop the
 * server any more. Started without npm, a new parent only means that the terminal was closed on purpose.
 */
const onLostParent = (end: () => void) => {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, WATCH_EVERY_MS)
}

/** Calls `close` once when the program is told to stop, then exits; Ctrl-C pressed again exits without waiting. */
export const onEnd = (close: () => Promise<unknown>): void => {
  let endingSince: number | undefined
  const end = () => {
    if (endingSince !== undefined) return
    endingSince = performance.now()
    void close().finally(() => process.exit(0))
  }
  const onSignal = () => {
    // One Ctrl-C reaches us twice: from the terminal and from npm.
    if (endingSince !== undefined && performance.now() - endingSince > ONE_KEYPRESS_MS) process.exit(1)
    end()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  onLostParent(end)
}
