/** Whether the gateway answers. Every request tells; while none is answered it is asked again and again. */
import { rest } from './rest.ts'

const ASK_EVERY_IN_MS = 2000
const ANSWERS_WITHIN_IN_MS = 5000

let since: Date | undefined
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/** Since when nothing is answered; nothing while all is well. */
export const silentSince = (): Date | undefined => since

/** Tells when that changes; answers how to stop. */
export const onConnection = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells when the gateway answers again after a silence; answers how to stop. */
export const onBack = (listener: () => void): (() => void) =>
  onConnection(() => {
    if (since === undefined) listener()
  })

/** Waits until the gateway answers; not at all while it does. */
export const untilBack = (): Promise<void> =>
  new Promise((resolve) => {
    if (since === undefined) return resolve()
    const stop = onBack(() => {
      stop()
      resolve()
    })
  })

/** A request was answered, with whatever. */
export const heard = (): void => {
  if (since === undefined) return
  since = undefined
  tell()
}

/** A request was not answered. */
export const notHeard = (): void => {
  if (since !== undefined) return
  since = new Date()
  tell()
  void listen()
}

const listen = async () => {
  while (since !== undefined) {
    await rest(ASK_EVERY_IN_MS)
    if (await answers()) heard()
  }
}

const answers = () =>
  fetch('/api/me', { cache: 'no-store', signal: AbortSignal.timeout(ANSWERS_WITHIN_IN_MS) }).then(
    // Whatever stands in between answers for a gateway that is down with a status of its own.
    ({ status }) => status < 500,
    () => false,
  )
