/** Hands out turns for asking one thing again and again: each new one drops the one before it, whose answer then counts no more. */
export const createTurns = (): (() => AbortSignal) => {
  let turn = new AbortController()
  return () => {
    turn.abort()
    turn = new AbortController()
    return turn.signal
  }
}
