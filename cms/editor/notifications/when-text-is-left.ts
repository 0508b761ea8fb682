import type { Notice } from './shown.ts'
import { showNotice } from './shown.ts'

/**
 * Tells when the form that is open is left for another text or a list: what was said of it would be of nothing there. A new
 * entry gets its address while it stands. Answers how to stop.
 */
export const whenTextIsLeft = (listener: () => void): (() => void) => {
  let at = location.hash
  const look = () => {
    const [before, now] = [at, location.hash]
    at = now
    if (!now.includes('/entries/') || (before.includes('/entries/') && before !== now)) listener()
  }
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}

/** Shows one sentence about the text in the form, until it is read or the text is left: what it offers is done in that form. */
export const showNoticeOfText = (text: string, offer?: Notice['offer']): (() => void) => {
  const takeAway = showNotice(text, offer)
  const stop = whenTextIsLeft(() => {
    stop()
    takeAway()
  })
  return takeAway
}
