import { useEffect, useState, useSyncExternalStore } from 'react'
import { awaitedUploads, onAwaited } from '../uploads/awaited.ts'

/** How the strip above the form waits for photos and files. */
export interface Patience {
  /** How many of them have not arrived. */
  awaited: number
  /** Whether something is to be done once they have. */
  isWaiting: boolean
  /** Does something at once, or when all of them have arrived: a save in between would be without them. */
  onceArrived: (deed: () => void) => void
}

/** Keeps the last thing that was asked for until all files of the form have arrived. */
export const usePatience = (): Patience => {
  const awaited = useSyncExternalStore(onAwaited, awaitedUploads)
  const [due, setDue] = useState<() => void>()
  useEffect(() => {
    if (due === undefined || awaited > 0) return
    setDue(undefined)
    due()
  }, [due, awaited])
  const onceArrived = (deed: () => void) => (awaited > 0 ? setDue(() => deed) : deed())
  return { awaited, isWaiting: due !== undefined, onceArrived }
}
