import type { FormOption } from '../widget-of-kind.ts'
import { plainValue } from './control.ts'

/** So many are taken in at a glance; in a longer list one types what one looks for. */
export const AT_A_GLANCE = 12

/** The options that a field of Decap's configuration carries. */
export const optionsIn = (field: DecapMap): FormOption[] =>
  (plainValue(field.get('options')) as FormOption[] | undefined) ?? []

/** Options under their headings: their group, or the option they belong to; those without stand first. */
export const inGroups = (options: FormOption[]): [heading: string, options: FormOption[]][] => {
  const parents = new Set(options.map(({ parent }) => parent))
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  const groups = Map.groupBy(
    options.filter(({ id }) => !parents.has(id)),
    ({ group, parent }) => group ?? (parent === undefined ? '' : (labels.get(parent) ?? '')),
  )
  return [...groups]
}

/** Whether what was typed stands in these words. */
export const fits = (query: string, words: string) => words.includes(query.trim())
