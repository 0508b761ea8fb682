import type { Field, Fields } from './field.ts'

const innerOf = (field: Field | undefined): Fields | undefined =>
  field && 'fields' in field ? field.fields : undefined

/** Each step of a path with the field it leads to; a place in a list is no field of its own. */
const stepsTo = (fields: Fields, path: readonly PropertyKey[]) => {
  const steps: { key: PropertyKey; field: Field | undefined }[] = []
  let inner: Fields | undefined = fields
  for (const key of path) {
    const field: Field | undefined =
      typeof key !== 'number' && inner && Object.hasOwn(inner, key) ? inner[String(key)] : undefined
    steps.push({ key, field })
    if (field) inner = innerOf(field)
  }
  return steps
}

/** The field that a path leads to, or nothing where no field is. */
export const fieldAt = (fields: Fields, path: readonly PropertyKey[]): Field | undefined =>
  stepsTo(fields, path).at(-1)?.field

/** What the editor calls one item of a list: `第 2 张`. @param at counts from 0 */
export const itemAt = (list: Field | undefined, at: number): string =>
  `第 ${at + 1} ${(list?.kind === 'list' && list.unit) || '项'}`

/** What the editor calls a place in an entry: `照片 第 2 张 画面说明` for `photos.1.alt`. */
export const labelAt = (fields: Fields, path: readonly PropertyKey[]): string =>
  stepsTo(fields, path)
    .map(({ key, field }, step, all) =>
      typeof key === 'number' ? itemAt(all[step - 1]?.field, key) : (field?.label ?? String(key)),
    )
    .join(' ')

/** A path that problems write as `photos.1.alt`, in its steps. */
export const stepsIn = (path: string): PropertyKey[] =>
  path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** The same for a path in writing. */
export const labelAtPath = (fields: Fields, path: string): string => labelAt(fields, stepsIn(path))
