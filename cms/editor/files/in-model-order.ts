import type { Fields } from '../../../src/model/fields/field.ts'
import { decimalIn } from '../../../src/model/fields/folding.ts'
import { MORE } from '../config-from-model.ts'

/** What the form holds, and what stands in a file. */
export type Data = Record<string, unknown>

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A box the editor left alone says nothing: empty texts, lists, groups and switches are not written down. */
export const withoutEmpties = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpties).filter((item) => item !== undefined)
    return items.length ? items : undefined
  }
  if (value === null || value === '' || value === false) return undefined
  if (!isData(value)) return value
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpties(inner)] as const)
    .filter(([key, inner]) => inner !== undefined && key !== MORE)
  return kept.length ? Object.fromEntries(kept) : undefined
}

/**
 * Puts data, or each of a list, into the order of its fields, at every depth, with numbers as numbers. What the model does
 * not know goes last.
 */
export const inModelOrder = (value: unknown, fields: Fields): unknown => {
  if (Array.isArray(value)) return value.map((item) => inModelOrder(item, fields))
  if (!isData(value)) return value
  const names = [...new Set([...Object.keys(fields), ...Object.keys(value)])].filter((name) => name in value)
  return Object.fromEntries(names.map((name) => [name, inner(value[name], fields[name])]))
}

const inner = (value: unknown, field: Fields[string] | undefined) => {
  if (field?.kind === 'number') return asNumber(value)
  return field && 'fields' in field ? inModelOrder(value, field.fields) : value
}

/** The reader keeps numbers as texts, which would be written back in quotes; what is none stays as it was. */
const asNumber = (value: unknown) => (typeof value === 'string' ? (decimalIn(value) ?? value) : value)
