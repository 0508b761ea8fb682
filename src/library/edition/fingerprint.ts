import { hash } from 'node:crypto'

const DIGITS = 16

/** Maps and sets as lists, and what is not there by its name: JSON would write nothing, or `null`. */
const written = (_name: string, value: unknown): unknown => {
  if (value === undefined) return { absent: true }
  if (value instanceof Map) return { map: [...value] }
  return value instanceof Set ? { set: [...value] } : value
}

/** A short text that is another for another value, in every process: plain data, maps and sets. */
export const fingerprintOf = (value: unknown): string =>
  hash('sha256', JSON.stringify([value], written)).slice(0, DIGITS)
