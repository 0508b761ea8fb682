import type { Versions } from './merging.ts'

type Keys = readonly string[]

/**
 * The order of what is kept of two lists: as the one side has it that changed it, with what only the other side has behind
 * what it stands behind there. Nothing where each changed the order in a way of its own. No key stands twice in a list.
 */
export const mergeOrder = (
  { base, mine, theirs }: Versions<Keys>,
  kept: ReadonlySet<string>,
): string[] | undefined => {
  const common = new Set(base.filter((key) => mine.includes(key) && theirs.includes(key)))
  const [was, is, other] = [base, mine, theirs].map((keys) => orderOf(keys, common))
  if (is !== was && other !== was && is !== other) return undefined
  return is === was ? withThoseOf(mine, theirs, kept) : withThoseOf(theirs, mine, kept)
}

const orderOf = (keys: Keys, wanted: ReadonlySet<string>) =>
  JSON.stringify(keys.filter((key) => wanted.has(key)))

const withThoseOf = (other: Keys, leading: Keys, kept: ReadonlySet<string>): string[] => {
  const result = leading.filter((key) => kept.has(key))
  let behind = 0
  for (const key of other.filter((each) => kept.has(each))) {
    const at = result.indexOf(key)
    if (at < 0) result.splice(behind, 0, key)
    behind = (at < 0 ? behind : at) + 1
  }
  return result
}
