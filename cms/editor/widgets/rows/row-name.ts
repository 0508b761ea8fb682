import type { Fields } from '../../../../src/model/fields/field.ts'
import { inWords } from '../../values-in-words.ts'
import { modelField, plainValue } from '../control.ts'
import { rowWords } from './row-words.ts'

/** What a row is called: the first of its fields that is shown and says something, or else its place. */
export const rowName = (field: DecapMap, row: DecapMap, index: number): string => {
  const list = modelField(field)
  const words = list.kind === 'list' ? firstWords(list.fields, row) : undefined
  return words ?? rowWords.unnamed(index + 1)
}

const firstWords = (fields: Fields, row: DecapMap) =>
  Object.entries(fields)
    .filter(([, { hidden }]) => hidden !== true)
    .map(([name, field]) => inWords(field, plainValue(row.get(name))))
    .find((words) => words !== '')
