import type { AnyEntry } from '../entries/entries.ts'

/** Things that entries name, such as photos. */
export interface Findable {
  /** Another number whenever something was taken away: until then what was there still is. */
  readonly losses: number
}

const NOTHING: readonly never[] = []

/**
 * Checks that what entries name is there, again and again. An entry that nothing was wrong with is looked at again only
 * once something was taken away.
 */
export const openEntryCheck = <F extends Findable, P>(
  look: (entry: AnyEntry, things: F) => readonly P[],
): ((entry: AnyEntry, things: F) => readonly P[]) => {
  const fine = new WeakMap<AnyEntry, number>()
  return (entry, things) => {
    if (fine.get(entry) === things.losses) return NOTHING
    const wrong = look(entry, things)
    if (wrong.length === 0) fine.set(entry, things.losses)
    return wrong
  }
}
