import { collections, isCollectionName } from '../../../src/model/collections.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { inWords } from '../values-in-words.ts'

/** An entry's file as lines to read and compare: `标题：…` for each field that is filled in, then the story. */
export const readableVersion = (collection: string, text: string): string[] => {
  if (!isCollectionName(collection)) return text.split('\n')
  const { data, body, unreadable } = splitFrontMatter(text)
  if (unreadable) return text.split('\n')
  const fields: Fields = collections[collection].fields
  const filled = Object.entries(fields)
    .filter(([, { kind, hidden }]) => kind !== 'markdown' && kind !== 'id' && !hidden)
    .map(([name, field]) => [field.label, inWords(field, data[name])] as const)
    .filter(([, words]) => words !== '')
  return [...filled.map(([label, words]) => `${label}：${words}`), '', ...body.trim().split('\n')]
}
