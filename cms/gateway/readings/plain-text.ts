import type { Collection } from '../../../src/model/collection.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collections } from '../../../src/model/collections.ts'
import { cutFrontMatter } from '../../../src/model/entry-text.ts'

/** What an entry says in words, each value and each paragraph on a line of its own. */
export interface PlainText {
  /** Names of people, places and things, without the title. */
  names: string[]
  text: string
}

const NAMED = /^(?:\s|- )*([A-Za-z]+):(?:\s+(.*))?$/
const ITEM = /^(?:\s|- )*(.*)$/
/** Ids, choices, addresses of files, switches, how a text goes on: nobody looks for an entry by them. */
const NO_WORDS = /^(?:[a-z0-9]*[a-z][a-z0-9-]*|\/media\/.*|[>|][-+]?|\[\])?$/
const A_NAME = /name$/i

/** Widened: every collection's fields are exact types of their own. */
const modelOf = (name: CollectionName): Collection => collections[name]

/**
 * Reads what an entry says without a YAML reader, which would take a county's ten thousand entries four seconds: a search
 * needs the words in their order and no structure.
 */
export const plainText = (collection: CollectionName, fileText: string): PlainText => {
  const cut = cutFrontMatter(fileText)
  const values = (cut?.yaml ?? '').split('\n').map(valueOf)
  const { titleField } = modelOf(collection)
  const told = values.filter(({ name, value }) => name !== titleField && !NO_WORDS.test(value))
  const words = told.map(({ value }) => value).join('\n')
  return {
    names: told.flatMap(({ name, value }) => (A_NAME.test(name) ? [value] : [])),
    text: `${words}\n${storyWords(cut?.story ?? fileText)}`.trim(),
  }
}

const valueOf = (line: string) => {
  const [, name = '', named] = NAMED.exec(line) ?? []
  const written = name === '' ? (ITEM.exec(line)?.[1] ?? '') : (named ?? '')
  return { name, value: written.trim().replace(/^(["'])(.*)\1$/, '$2') }
}

/** A story without what lays it out: pictures by their words, links by theirs. */
const storyWords = (story: string): string =>
  story
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/<[^>\n]+>/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[-+*>]|\d+[.)])[ \t]+/gm, '')
    .replace(/\*\*|__|\\(?=[^\w\s])/g, '')
    .replace(/\n{2,}/g, '\n')
