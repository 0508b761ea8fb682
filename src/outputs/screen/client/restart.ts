/** Opens the page anew after an error, but only when there will be a page. */
import { pageAtHome } from './home.ts'

const WAIT_IN_MS = 30_000

const wait = () => new Promise((resolve) => setTimeout(resolve, WAIT_IN_MS))

/** Whoever keeps the page answers also without home; else home has to be there, or the wall would show a browser's error. */
const willComeUp = async (path: string): Promise<boolean> =>
  navigator.serviceWorker?.controller != null || (await pageAtHome(path)) !== undefined

/** Opens the page anew at once where that is safe. @returns whether it does */
export const reopen = async (path: string): Promise<boolean> => {
  if (!(await willComeUp(path))) return false
  location.reload()
  return true
}

let isRestarting = false

/** Restarts as soon as that is safe; the last slide stays until then. */
export const restart = async (path: string): Promise<void> => {
  if (isRestarting) return
  isRestarting = true
  do await wait()
  while (!(await reopen(path)))
}
