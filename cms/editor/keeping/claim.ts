interface Claim {
  isOurs: Promise<boolean>
  release: (nothing?: undefined) => void
}

const claims = new Map<string, Claim>()

/**
 * Takes an id for this tab until it is released: what a living tab writes is not taken from it by a doubled one.
 * @returns whether it is ours; true where the browser cannot tell
 */
export const claim = (id: string): Promise<boolean> => {
  // Only secure addresses have locks, and this machine's own.
  if (!('locks' in navigator)) return Promise.resolve(true)
  const known = claims.get(id)
  if (known) return known.isOurs
  const released = Promise.withResolvers<undefined>()
  const answered = Promise.withResolvers<boolean>()
  claims.set(id, { isOurs: answered.promise, release: released.resolve })
  void navigator.locks.request(`cunkou-unsaved ${id}`, { ifAvailable: true }, (lock) => {
    answered.resolve(lock !== null)
    return lock === null ? undefined : released.promise
  })
  return answered.promise
}

/** Lets another tab have it. */
export const release = (id: string): void => {
  claims.get(id)?.release()
  claims.delete(id)
}
