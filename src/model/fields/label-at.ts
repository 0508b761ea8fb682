import type { Field, Fields } from './field.ts'

/** What the editor calls a place in an entry: `照片 第 2 项 画面说明` for `photos.1.alt`. */
export const labelAt = (fields: Fields, path: readonly PropertyKey[]): string => {
  const words: string[] = []
  let inner: Fields | undefined = fields
  for (const key of path) {
    const field: Field | undefined = inner?.[String(key)]
    if (typeof key === 'number') words.push(`第 ${key + 1} 项`)
    else words.push(field?.label ?? String(key))
    if (field) inner = 'fields' in field ? field.fields : undefined
  }
  return words.join(' ')
}

/** The same for a path in writing, `photos.1.alt`. */
export const labelAtPath = (fields: Fields, path: string): string =>
  labelAt(
    fields,
    path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  )
