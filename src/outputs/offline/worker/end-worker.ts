import { caches as names } from '../kept.ts'

const GONE = [404, 410]

let isOver = false

/** Whether this worker has come to its end: pages that are open have it until they are left. */
export const hasEnded = (): boolean => isOver

/** Forgets everything that is kept, and leaves the pages to the network. */
const end = async (registration: ServiceWorkerRegistration): Promise<void> => {
  isOver = true
  await registration.unregister()
  for (const name of Object.values(names)) await caches.delete(name)
}

/**
 * A browser goes on with a worker whose file is gone. This one asks: a portal that has taken its worker away is rid of it
 * as soon as a reader comes back.
 */
export const endWhereGone = async (
  worker: string,
  registration: ServiceWorkerRegistration,
): Promise<boolean> => {
  const { status } = await fetch(worker, { method: 'HEAD', cache: 'no-store' })
  if (!GONE.includes(status)) return false
  await end(registration)
  return true
}
