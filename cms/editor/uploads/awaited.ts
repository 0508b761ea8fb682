/** How many files the fields that are open wait for, by the place of each. */
const awaited = new Map<string, number>()
const listeners = new Set<() => void>()

const tell = () => {
  for (const listener of listeners) listener()
}

/** A field tells how many of its files are on their way. */
export const awaitUploads = (place: string, travelling: number): void => {
  awaited.set(place, travelling)
  tell()
}

/** A field is gone. */
export const awaitNoMore = (place: string): void => {
  awaited.delete(place)
  tell()
}

/** How many files of the form that is open have not arrived. */
export const awaitedUploads = (): number => [...awaited.values()].reduce((sum, each) => sum + each, 0)

/** Tells when that changes; answers how to stop. */
export const onAwaited = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
