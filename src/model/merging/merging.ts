import type { Field } from '../fields/field.ts'

/** Front matter and story by the names of their fields, or the part of it that a group holds. */
export type Data = Record<string, unknown>

/** What two people made of one thing, and what both began with. */
export interface Versions<T> {
  base: T
  mine: T
  theirs: T
}

/** Whose wording is to stand; both, one below the other, only where a clash allows it. */
export type Side = 'mine' | 'theirs' | 'both'

/** A place that both changed, each in another way: only a person can say what is to stand there. Nothing stands for "not there". */
export interface Clash extends Versions<unknown> {
  /** Tells it from the others; the same whenever the same versions are merged. */
  key: string
  /** What the editor calls the place: `照片 第 2 张 画面说明`. */
  label: string
  field: Field
  mayKeepBoth: boolean
}

/** A merge under way. */
export interface Merging {
  /** What has been decided, by the clash's key. What has not is taken from `mine`, and told. */
  decisions: ReadonlyMap<string, Side>
  /** Nobody knows what both began with: whatever differs is a clash. */
  isBlind: boolean
  clashes: Clash[]
}

/** The place that is merged. */
export interface Place {
  key: string
  label: string
  field: Field
}

/** Whether two values say the same; what was left empty says nothing, and the order of names does not count. */
export const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other)

const written = (value: unknown) =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)
    ? undefined
    : JSON.stringify(value, (_name, inner: unknown) => (isData(inner) ? inNameOrder(inner) : inner))

const inNameOrder = (data: Data) =>
  Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whoever alone changed a thing says how it is to be; wrapped, since it may be gone. Nothing where both changed it. */
export const untouchedBy = <T>(
  { isBlind }: Pick<Merging, 'isBlind'>,
  { base, mine, theirs }: Versions<T>,
) => {
  if (isSame(mine, theirs)) return { value: mine }
  if (isBlind) return undefined
  if (isSame(base, mine)) return { value: theirs }
  return isSame(base, theirs) ? { value: mine } : undefined
}

/**
 * Notes a clash and answers what stands there until it is decided, or by what has been decided.
 * @param both both sides as one value, where that makes sense
 */
export const clash = <T>(merging: Merging, place: Place, versions: Versions<T>, both?: T): T => {
  merging.clashes.push({ ...place, ...versions, mayKeepBoth: both !== undefined })
  const side = merging.decisions.get(place.key) ?? 'mine'
  if (side !== 'both') return versions[side]
  return both ?? versions.mine
}
