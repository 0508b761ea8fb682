import type { Finder } from './finder.ts'
import type { Names } from './names.ts'
import type { Query } from './query.ts'
import type { Readings } from './sounds.ts'

/** A question, and everything that it is asked of. */
export interface Sources {
  query: Query
  names: Names
  finder: Finder
  /** Fetched only when somebody types letters, or amiss; nothing when they do not arrive. */
  readings: () => Promise<Readings | undefined>
}
