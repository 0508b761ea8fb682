/** Where what stands in the form is kept, for the line above it; nothing is kept while nothing is changed. */
export interface KeptState {
  isChanged: boolean
  /** Whether this device has the last word, or will have it within the next second. */
  device: 'kept' | 'waiting' | 'failed'
  /** When the server last took it, ISO 8601. */
  serverAt?: string | undefined
  /** Why the server does not take it now; nothing while it does. */
  serverFails?: 'silent' | 'signed-out' | 'refused' | undefined
}

const nothing: KeptState = { isChanged: false, device: 'kept' }

let state = nothing
const listeners = new Set<() => void>()

/** Where the text in the form is kept now. */
export const readKept = (): KeptState => state

/** Tells when that changes; answers how to stop. */
export const onKept = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const changeKept = (part: Partial<KeptState>): void => {
  const next = { ...state, ...part }
  if (JSON.stringify(next) === JSON.stringify(state)) return
  state = next
  for (const listener of listeners) listener()
}

/** Another form, or the same one saved: nothing to keep. */
export const nothingToKeep = (): void => {
  state = nothing
  for (const listener of listeners) listener()
}
