import type { Problem } from '../../model/problems.ts'

const byCollection = new Map<string, readonly Problem[]>()

/** Notes why entries of a collection are not part of the site; what was noted of it before no longer counts. */
export const noteLeftOut = (collection: string, problems: readonly Problem[]): void => {
  byCollection.set(collection, problems)
}

/** Why entries are not part of the site that this process made, by file. */
export const leftOutEntries = (): Problem[] => [...byCollection.values()].flat()
