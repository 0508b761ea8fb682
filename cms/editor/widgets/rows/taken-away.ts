/** The rows that were taken out of a list and can still be put back, each with all that stood before it, gone or not. */
export type TakenAway = ReadonlyMap<string, ReadonlySet<string>>

/** The same with one more. @param keys those of the rows that stand, in their order */
export const withTakenAway = (taken: TakenAway, keys: readonly string[], key: string): TakenAway => {
  const standing = keys.slice(0, keys.indexOf(key))
  const gone = [...taken].filter(([, before]) => !before.has(key)).map(([each]) => each)
  return new Map([...taken, [key, new Set([...standing, ...gone])]])
}

/** Where a row that was taken away belongs among those that stand: behind the last of those it stood behind. */
export const placeOfTakenAway = (taken: TakenAway, keys: readonly string[], key: string): number => {
  const before = taken.get(key)
  return keys.findLastIndex((each) => before?.has(each)) + 1
}
