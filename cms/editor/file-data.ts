import { collections } from '../../src/model/collections.ts'
import type { Fields } from '../../src/model/fields/field.ts'
import { siteFields } from '../../src/model/site.ts'
import { vocabularies } from '../../src/model/vocabularies.ts'
import { MORE } from './config-from-model.ts'

type Data = Record<string, unknown>

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

/** Every set of fields that stands at the top of a file. */
const files: Fields[] = [
  ...Object.values(collections).map(({ fields }) => fields as Fields),
  siteFields,
  ...Object.values(vocabularies).map(
    ({ fields }) => ({ rows: { kind: 'list', fields } }) as unknown as Fields,
  ),
]

/** Puts data into the model's order, at every depth; `fieldNames` tells which file it is. Unknown fields go last. */
export const inFileOrder = (data: unknown, fieldNames: readonly string[]): unknown => {
  const known = fieldNames.filter((name) => name !== MORE)
  const fields = files.find(
    (file) => Object.keys(file).length === known.length && known.every((name) => name in file),
  )
  return fields ? ordered(data, fields) : data
}

const ordered = (value: unknown, fields: Fields): unknown => {
  if (Array.isArray(value)) return value.map((item) => ordered(item, fields))
  if (!isData(value)) return value
  const names = [...new Set([...Object.keys(fields), ...Object.keys(value)])].filter((name) => name in value)
  return Object.fromEntries(names.map((name) => [name, inner(value[name], fields[name])]))
}

const inner = (value: unknown, field: Fields[string] | undefined) =>
  field && 'fields' in field ? ordered(value, field.fields) : value
