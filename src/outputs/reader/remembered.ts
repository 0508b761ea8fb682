/** What a reader's own browser remembers of how they like the portal. Nothing of it ever leaves the device. */

/** The names it is kept under; the script that runs before the page is drawn gets them as attributes. */
export const memory = {
  look: 'cunkou-look',
  station: 'cunkou-station',
  /** Of a wall screen: when it last heard from home. */
  heard: 'cunkou-wall-heard',
} as const

/** The one look besides the usual: larger letters, one column, stronger contrast. */
export const LARGE = 'large'

/** Marks on the root element, set before anything is drawn. */
export const marks = { look: 'data-look', station: 'data-has-station', picking: 'data-pick' } as const

/** Opens a page of stations to pick a village from: what follows `data-` in its mark. */
export const PICK_HASH = '#pick'

/** How styles call the room that the village took on the front page last time. */
export const VILLAGE_ROOM = '--village-room'

/** What the village's mark says until it is there for the first time, when nobody knows how much room it takes. */
export const AWAITED = 'awaited'

/** What is remembered; nothing where the browser keeps nothing, as in a private window. */
export const recall = (name: string): string | undefined => {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text, or forgets it. @returns whether the browser did */
export const remember = (name: string, text: string | undefined): boolean => {
  try {
    if (text === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}
