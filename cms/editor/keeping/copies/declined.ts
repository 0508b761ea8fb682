const KEY = 'cunkou.declined'
/** More than anybody declines in the days that texts are kept. */
const MOST = 200

/** The texts that are not to be offered again on this device; each is still to be found with the other unsaved ones. */
export const declinedIds = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[]
  } catch {
    return []
  }
}

/** Does not offer a text again. */
export const decline = (id: string): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify([id, ...declinedIds()].slice(0, MOST)))
  } catch {
    // It is offered once more, which is no harm.
  }
}
