import { onBack, silentSince } from '../../asking/connection.ts'
import { ask, GatewayError } from '../../gateway-client.ts'
import type { Copy } from './copy.ts'
import type { KeptState } from '../kept-state.ts'

/** How long after one copy the next one follows, while there is something new. */
const EVERY_IN_MS = 5000
const LONGEST_PAUSE_IN_MS = 80_000

/** A text on its way, and who wants to know what became of it. */
interface Sent {
  copy: Copy
  taken: (copy: Copy, at: string) => void
  failed: (why: NonNullable<KeptState['serverFails']>) => void
}

/** Of each sitting the newest text that the server does not have. */
const waiting = new Map<string, Sent>()
let timer: ReturnType<typeof setTimeout> | undefined
let sending: Promise<void> | undefined
let pauseInMs = EVERY_IN_MS

/** Hands over the newest text of a sitting; the server gets it within seconds, and of several the last one alone. */
export const sendSoon = (sent: Sent): void => {
  waiting.set(sent.copy.id, sent)
  schedule()
}

/** Sends nothing more of a sitting, and waits for what is on its way: a save that follows must have the last word. */
export const stopSending = async (id: string): Promise<void> => {
  waiting.delete(id)
  await sending
  waiting.delete(id)
}

/** What was not sent yet goes at once, as when its form closes. */
export const sendNow = (): void => {
  clearTimeout(timer)
  timer = undefined
  if (silentSince() === undefined) void sendAll()
}

const schedule = () => {
  if (waiting.size === 0 || silentSince() !== undefined) return
  timer ??= setTimeout(sendNow, pauseInMs)
}

const sendAll = async () => {
  if (sending !== undefined) return
  const due = [...waiting.values()]
  waiting.clear()
  sending = due.reduce((before, sent) => before.then(() => send(sent)), Promise.resolve())
  await sending
  sending = undefined
  schedule()
}

const send = async (sent: Sent) => {
  const { owner: _owner, at: _at, ...told } = sent.copy
  try {
    const { at } = await ask('keepUnsaved', told)
    pauseInMs = EVERY_IN_MS
    sent.taken(sent.copy, at)
  } catch (error) {
    const why = reasonOf(error)
    // Asked again unless a newer text has come, and ever more seldom; what is refused would be refused again.
    if (why !== 'refused' && !waiting.has(sent.copy.id)) waiting.set(sent.copy.id, sent)
    pauseInMs = Math.min(pauseInMs * 2, LONGEST_PAUSE_IN_MS)
    sent.failed(why)
  }
}

const reasonOf = (error: unknown) => {
  const status = error instanceof GatewayError ? error.status : 0
  if (status === 401) return 'signed-out'
  return status >= 400 && status < 500 ? 'refused' : 'silent'
}

/** Takes texts away that nobody needs; what stays behind is offered once more, which is no harm. */
export const dropFromServer = (ids: readonly string[]): void => {
  if (ids.length > 0) void ask('dropUnsaved', { ids: [...ids] }).catch(() => undefined)
}

onBack(() => {
  pauseInMs = EVERY_IN_MS
  schedule()
})
