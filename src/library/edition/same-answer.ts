import { isDeepStrictEqual } from 'node:util'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isPlain = (value: object): value is Readonly<Record<string, unknown>> =>
  Object.getPrototypeOf(value) === Object.prototype

const areSameItems = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (!isSameAnswer(one[at], other[at])) return false
  return true
}

/** Names in the same order with the same values; lists of reports are compared in every release, so nothing is copied for it. */
const areSameRecords = (
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean => {
  const names = Object.keys(one)
  const others = Object.keys(other)
  if (names.length !== others.length) return false
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? ''
    if (name !== others[at] || !isSameAnswer(one[name], other[name])) return false
  }
  return true
}

/**
 * Whether whoever uses an answer cannot tell it from another: maps, sets and objects are in the same order too, for a page
 * may show them one after the other.
 */
export const isSameAnswer = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  if (Array.isArray(one)) return Array.isArray(other) && areSameItems(one, other)
  if (one instanceof Map) return other instanceof Map && areSameItems([...one], [...other])
  if (one instanceof Set) return other instanceof Set && areSameItems([...one], [...other])
  if (isPlain(one)) return isPlain(other) && areSameRecords(one, other)
  return isDeepStrictEqual(one, other)
}
