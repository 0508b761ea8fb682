import { readContentFile } from '../../src/library/content/content-files.ts'
import { contentPathOf, entryOfUrl, inContentFolder } from '../../src/model/addresses.ts'
import { collections } from '../../src/model/collections.ts'
import type { EntryText } from '../../src/model/entry-text.ts'
import { splitFrontMatter } from '../../src/model/entry-text.ts'
import { labelAt } from '../../src/model/fields/label-at.ts'
import type { WhereWritten } from './dead-links.ts'

/** Where a text stands in the data of an entry. */
const pathTo = (value: unknown, wanted: string): PropertyKey[] | undefined => {
  if (typeof value === 'string') return value.includes(wanted) ? [] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const path = pathTo(inner, wanted)
    if (path) return [Array.isArray(value) ? Number(key) : key, ...path]
  }
  return undefined
}

const lineInStory = ({ body, bodyLine }: EntryText, wanted: string): number | undefined => {
  const at = body.split('\n').findIndex((line) => line.includes(wanted))
  return at < 0 ? undefined : bodyLine + at
}

const inWords = (file: string, line: number | undefined, label: string): string =>
  `${file}${line === undefined ? '' : ` 第${line}行`}，“${label}”`

/** Looks for an address in the entry that a page shows: a page may also have it from elsewhere. */
export const whereWritten =
  (contentDir: string): WhereWritten =>
  (page, address) => {
    const entry = entryOfUrl(page)
    if (!entry) return undefined
    const file = contentPathOf(entry.collection, entry.id)
    const text = readContentFile(`${contentDir}/${inContentFolder(file)}`, file)
    if (typeof text !== 'string') return undefined
    const split = splitFrontMatter(text)
    const path = pathTo(split.data, address)
    if (path) return inWords(file, split.lineOf(path), labelAt(collections[entry.collection].fields, path))
    const line = lineInStory(split, address)
    return line === undefined ? undefined : inWords(file, line, '正文')
  }
