import { collectionNames, collections } from '../../../src/model/collections.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import { bareStory, joinFrontMatter, splitFrontMatter } from '../../../src/model/entry-text.ts'
import { problemKinds } from '../../../src/model/problem-kinds.ts'
import { siteFields } from '../../../src/model/site.ts'
import { vocabularies } from '../../../src/model/vocabularies.ts'
import { readYaml, yamlText } from '../../../src/model/yaml/yaml-text.ts'
import type { Data } from './in-model-order.ts'
import { inModelOrder, withoutEmpties } from './in-model-order.ts'

/** How the files of a collection become form values and are written again. */
export interface FileFormat {
  extension: 'md' | 'yml'
  fromFile: (text: string) => Data
  toFile: (data: Data) => string
}

/** Fields in the model's order and no empty boxes, so that a commit shows what the editor changed and nothing else. */
const tidied = (data: Data, fields: Fields) =>
  // What is put in order is still an object; only its empty boxes are gone.
  inModelOrder(withoutEmpties(data) ?? {}, fields) as Data

/**
 * An entry: front matter and story, by the model's own reader and writer. Decap's would run front matter that calls itself
 * JavaScript (jonschlinkert/gray-matter#131).
 */
const entryFormat = (fields: Fields): FileFormat => ({
  extension: 'md',
  fromFile: (text) => {
    const { data, body, unreadable } = splitFrontMatter(text)
    if (unreadable) throw new Error(unreadableWords(unreadable))
    // Bare, even of everything, the story equals what the form makes of it, and opening an entry is no change.
    return { ...data, body: bareStory(body) }
  },
  toFile: ({ body = '', ...data }) => joinFrontMatter(tidied(data, fields), String(body)),
})

/** The rows of every word list have some fields in common and the order of those that they have not. */
const rowFields: Fields = Object.assign({}, ...Object.values(vocabularies).map(({ fields }) => fields))

const yamlFormat = (order: (data: Data) => Data): FileFormat => ({
  extension: 'yml',
  fromFile: (text) => {
    const { data, faults } = readYaml(text)
    const [whole] = faults.filter(({ path }) => path.length === 0)
    if (whole) throw new Error(unreadableWords({ line: whole.line, reason: whole.value }))
    return (data as Data | null) ?? {}
  },
  toFile: (data) => yamlText(order(data)),
})

const unreadableWords = ({ line, reason }: { line: number | undefined; reason: string }) => {
  const { message, fix } = problemKinds['not-front-matter']
  return `${line === undefined ? '' : `第 ${line} 行：`}${message({ value: reason })}${fix()}`
}

/** One format for each collection of Decap's configuration, by the collection's name. */
export const formats: Readonly<Record<string, FileFormat>> = {
  ...Object.fromEntries(collectionNames.map((name) => [name, entryFormat(collections[name].fields)])),
  settings: yamlFormat((data) => tidied(data, siteFields)),
  vocabularies: yamlFormat(({ rows }) => ({ rows: inModelOrder(withoutEmpties(rows) ?? [], rowFields) })),
}
