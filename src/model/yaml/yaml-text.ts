import type { Document, Node, Scalar } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, stringify, visit } from 'yaml'
import { yamlReasons } from './yaml-reasons.ts'
import { cleanCharacters } from '../characters/clean-characters.ts'
import { nearest } from '../fields/nearest.ts'

/** Something in a YAML text that cannot be taken as it stands. */
export interface YamlFault {
  /**
   * `unreadable`: the whole text; `too-large`: longer or deeper than any entry;
   * `sign`: a value that begins with a sign YAML keeps for itself (`*`, `&`, `!`, `<<`), `twice`: a name that was there before,
   * `cut`: what stands behind ` #`, which YAML takes for a remark; whether it was one depends on the field.
   */
  kind: 'unreadable' | 'too-large' | 'sign' | 'twice' | 'cut'
  /** Where, as keys from the top; empty for the whole text. */
  path: PropertyKey[]
  /** Counted from 1. */
  line: number | undefined
  /** The reason in Chinese for `unreadable` and `too-large`, else what was written. */
  value: string
}

/** A YAML text as plain data; numbers stay as they were written, because `0700…`, `1.10` and `True` are texts in most fields. */
export interface YamlText {
  /** `undefined` when the text is unreadable or too large. */
  data: unknown
  faults: YamlFault[]
  /** The line of a place or of the nearest one around it, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined
}

/** Data as YAML, the way every file of the content is written: one line a field, no quotes where none are needed. */
export const yamlText = (data: unknown): string =>
  stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN' })

/** The longest real front matter has 4,000 characters, the longest word list 7,000. */
const MOST_CHARACTERS = 100_000
const DEEPEST = 12
const SHOWN = 40

/** The parser's own check for repeated names and its pictures of each error take time that grows with the square of the text. */
const OPTIONS = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

/** Reads a YAML text within bounds of time and depth, clean of unseen characters; never throws, whatever somebody wrote. */
export const readYaml = (fileText: string): YamlText => {
  const text = cleanCharacters(fileText)
  if (text.length > MOST_CHARACTERS)
    return unreadable('too-large', `有 ${text.length} 个字符，最多 ${MOST_CHARACTERS} 个`, undefined)
  const counter = new LineCounter()
  const document = parseDocument(text, { ...OPTIONS, lineCounter: counter })
  const [error] = document.errors
  if (error) return unreadable('unreadable', yamlReasons[error.code], counter.linePos(error.pos[0]).line)
  return readDocument(document, text, counter)
}

/** Keeps `0700…`, `1.10` and `0x1F` as they were written; the writer of YAML would write the numbers that they could be. */
const keepWriting = (document: Document): void =>
  visit(document, {
    Scalar: (_key, node) => {
      const { source, value } = node
      if (typeof value !== 'string' && value !== null && source !== undefined && source !== String(value))
        node.value = source
    },
  })

/** The text with some names set and all else as it was written, comments too; nothing where a part of it cannot be read. */
export const withNames = (text: string, values: Record<string, unknown>): string | undefined => {
  // What is cut off behind ` #` is a remark, which stays as it is.
  if (readYaml(text).faults.some(({ kind }) => kind !== 'cut')) return undefined
  const document = parseDocument(text, OPTIONS)
  if (!isMap(document.contents)) return undefined
  keepWriting(document)
  for (const [name, value] of Object.entries(values)) document.set(name, document.createNode(value))
  return document.toString({ lineWidth: 0 })
}

const unreadable = (kind: YamlFault['kind'], value: string, line: number | undefined): YamlText => ({
  data: undefined,
  faults: [{ kind, path: [], line, value }],
  lineOf: () => undefined,
})

const readDocument = (document: Document.Parsed, text: string, counter: LineCounter): YamlText => {
  const reading: Reading = { text, counter, faults: [] }
  return {
    data: plain(reading, document.contents, []),
    faults: reading.faults,
    lineOf: (path) => nearest(path, (at) => lineOfNode(counter, document.getIn(at, true))),
  }
}

/** What a reading gathers on its way through the tree. */
interface Reading {
  text: string
  counter: LineCounter
  faults: YamlFault[]
}

const lineOfNode = (counter: LineCounter, node: unknown): number | undefined => {
  const start = (node as Node | null | undefined)?.range?.[0]
  return start === undefined ? undefined : counter.linePos(start).line
}

const tell = (
  { faults, counter }: Reading,
  kind: YamlFault['kind'],
  path: PropertyKey[],
  node: unknown,
  value: string,
): void => {
  faults.push({ kind, path, line: lineOfNode(counter, node), value })
}

const written = ({ text }: Reading, { range }: Node): string =>
  text.slice(range?.[0], range?.[1]).slice(0, SHOWN)

/** A node as plain data. Nothing it borrows from elsewhere is looked up: that is how a few lines grow into gigabytes. */
const plain = (reading: Reading, node: unknown, path: PropertyKey[]): unknown => {
  if (path.length > DEEPEST) {
    tell(reading, 'too-large', path.slice(0, 1), node, yamlReasons.RESOURCE_EXHAUSTION)
    return undefined
  }
  if (isAlias(node)) {
    tell(reading, 'sign', path, node, written(reading, node))
    return `*${node.source}`
  }
  if (isNode(node) && (node.tag !== undefined || ('anchor' in node && node.anchor !== undefined)))
    tell(reading, 'sign', path, node, signOf(node))
  if (isScalar(node)) return plainScalar(reading, node, path)
  if (isSeq(node)) return node.items.map((item, index) => plain(reading, item, [...path, index]))
  return isMap(node) ? plainMap(reading, node.items, path) : null
}

/** What this reader takes for yes and no; all other writings of them are words until a field says otherwise. */
const SWITCHES = ['true', 'false']

const plainScalar = (reading: Reading, node: Scalar, path: PropertyKey[]): unknown => {
  const { value, source, comment } = node
  // A remark on an empty field begins with a blank; `#2号楼` was meant to be its text.
  if (typeof comment === 'string' && (value !== null || /^\S/.test(comment)))
    tell(reading, 'cut', path, node, `#${comment}`.slice(0, SHOWN))
  const isOwnWord =
    typeof value === 'number' || (typeof value === 'boolean' && !SWITCHES.includes(source ?? ''))
  if (isOwnWord) return source ?? value
  // Quoted values may write any character by its number, which only shows once they are read.
  return typeof value === 'string' ? cleanCharacters(value) : value
}

/** The sign with its word, as it was written before the value: `&b`, `!重要`. */
const signOf = (node: Node & { anchor?: string }): string =>
  (node.anchor === undefined ? String(node.tag) : `&${node.anchor}`).slice(0, SHOWN)

const nameOf = (key: unknown): string => {
  if (isAlias(key)) return `*${key.source}`
  return isScalar(key) ? String(key.value) : '？'
}

/** The first of two fields with one name counts; the second is told. */
const plainMap = (
  reading: Reading,
  items: readonly { key: unknown; value: unknown }[],
  path: PropertyKey[],
): Record<string, unknown> => {
  const data = new Map<string, unknown>()
  for (const { key, value } of items) {
    const name = nameOf(key)
    if (name === '<<') tell(reading, 'sign', [...path, name], key, name)
    if (data.has(name)) tell(reading, 'twice', [...path, name], key, name)
    else data.set(name, plain(reading, value, [...path, name]))
  }
  return Object.fromEntries(data)
}
