import type { FieldsText } from '../entry-problems.ts'
import { labelAt } from '../fields/label-at.ts'
import type { NeedRow } from '../needs/need-list.ts'
import { repeatedWords } from '../needs/need-list.ts'
import type { Problem } from '../problems.ts'
import { problem } from '../problems.ts'

const placeOf = ({ file, text, fields }: FieldsText, path: (string | number)[]) => ({
  where: { file, field: path.join('.'), line: text.lineOf(path) },
  label: labelAt(fields, path),
})

const idOf = (row: unknown): unknown => (row as Record<string, unknown> | null)?.['id']

/** Two rows with one id would be one choice with two names: the first counts. */
export const repeatedIds = (rows: readonly unknown[], place: FieldsText): Problem[] => {
  const first = new Map(rows.map((row, at) => [idOf(row), at] as const).toReversed())
  return rows.flatMap((row, at) => {
    const id = idOf(row)
    if (id === undefined || first.get(id) === at) return []
    const { where, label } = placeOf(place, ['rows', at, 'id'])
    return [problem('same-id-twice', where, { label, value: String(id) })]
  })
}

/** A word that means two needs would lead to one of them by chance: the first counts. */
export const repeatedNeeds = (rows: readonly (NeedRow | undefined)[], place: FieldsText): Problem[] =>
  repeatedWords(rows).map(({ path, word, firstIn }) => {
    const { where, label } = placeOf(place, ['rows', ...path])
    return problem('same-word-twice', where, { label, value: word, allowed: firstIn })
  })
