import { isDeepStrictEqual } from 'node:util'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** What a value consists of, in its order; nothing where only Node knows. */
const partsOf = (value: object): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value
  if (value instanceof Map) return [...value].flat()
  if (value instanceof Set) return [...value]
  return Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value).flat() : undefined
}

/**
 * Whether whoever uses an answer cannot tell it from another: maps, sets and objects are in the same order too, for a page
 * may show them one after the other.
 */
export const isSameAnswer = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  const [parts, others] = [partsOf(one), partsOf(other)]
  if (!parts || !others) return isDeepStrictEqual(one, other)
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other) || parts.length !== others.length)
    return false
  return parts.every((part, at) => isSameAnswer(part, others[at]))
}
