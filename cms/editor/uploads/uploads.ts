import { rest } from '../asking/rest.ts'
import { onThisDevice } from './kept-uploads.ts'
import { sendUpload } from './send-upload.ts'
import { shrink } from './shrink/shrink.ts'
import { untilWorthIt } from './until-worth-it.ts'
import { UploadQueue } from './upload-queue.ts'

/** All files that this page sends. */
export const uploads = new UploadQueue({ shrink, send: sendUpload, kept: onThisDevice(), untilWorthIt })

let count = 0

/** A key of its own for each file, in the order in which they are chosen. */
export const newUploadKey = (): string => {
  const signs = crypto.getRandomValues(new Uint32Array(1))[0]
  return `${String(Date.now())}-${String((count += 1)).padStart(6, '0')}-${String(signs)}`
}

/** A lock is held as long as its page is open. */
const WHILE_OPEN = new Promise<void>(() => undefined)
/** A page that was just reloaded gives its lock back within moments; another that is open keeps it. */
const LOCK_WITHIN_IN_MS = 1000

const takenUp = new Map<string, Promise<void>>()

/**
 * Goes on with what a closed or reloaded page has left behind for a place. Of two open pages only one does, and the other
 * after it is closed. Resolves once this page does.
 */
export const takeUpUploads = (place: string): Promise<void> => {
  const known = takenUp.get(place) ?? takeUp(place)
  takenUp.set(place, known)
  return known
}

const takeUp = (place: string): Promise<void> => {
  // Older engines have no locks; there two pages with the same form may send a photo twice, which the gateway keeps once.
  if (!('locks' in navigator)) return uploads.takeUp(place)
  return new Promise<void>((resolve) => {
    void navigator.locks.request(`cunkou-uploads ${place}`, async () => {
      await uploads.takeUp(place)
      resolve()
      await WHILE_OPEN
    })
  })
}

/** Resolves once it is known what there is: that this page goes on with it, or that another does. */
export const untilKnown = (taken: Promise<void>): Promise<void> =>
  Promise.race([taken, rest(LOCK_WITHIN_IN_MS)])
