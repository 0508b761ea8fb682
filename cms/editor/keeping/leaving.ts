/** What Decap's history asks before it leads away from a form with changes; see `rewritten-sentences.ts`. */
const LEAVING = 'cunkou:leaving'

/**
 * Lets people go without a question when nothing is lost by it. Where it might be, Decap asks as before.
 * @param isSafe keeps what is typed, and answers whether it could
 */
export const stayQuietOnLeaving = (isSafe: () => boolean): void => {
  window.addEventListener(LEAVING, (event) => {
    if (isSafe()) event.preventDefault()
  })
  // Added before any form's own listener, which is not called then.
  window.addEventListener('beforeunload', (event) => {
    if (isSafe()) event.stopImmediatePropagation()
  })
}
