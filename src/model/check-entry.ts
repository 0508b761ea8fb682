import type { z } from 'zod'
import type { CollectionName, EntryData } from './collections.ts'
import { collections } from './collections.ts'
import { contentPathOf } from './addresses.ts'
import type { Fields, VocabularyOptions } from './fields/field.ts'
import { labelAt } from './fields/label-at.ts'
import { fieldsSchema } from './fields/schema-of.ts'
import type { EntryText } from './front-matter.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { ProblemFacts } from './problem-kind.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { problem } from './problems.ts'
import { entryRules } from './entry-rules.ts'

/** An entry's file as it lies in the content folder or comes from the form. */
export interface EntryToCheck<C extends CollectionName = CollectionName> {
  collection: C
  id: string
  text: string
  /** The county's word lists; without them choices from word lists are not checked. */
  vocabularies?: VocabularyOptions
}

/** A checked entry: its data when it can be used at all, and everything that is wrong with it. */
export interface CheckedEntry<C extends CollectionName = CollectionName> {
  /** Absent when a problem of severity `error` stands in the way. */
  data: EntryData<C> | undefined
  body: string
  problems: Problem[]
}

const schemas = new WeakMap<VocabularyOptions, Map<CollectionName, z.ZodType>>()
const NO_VOCABULARIES: VocabularyOptions = {}

/** The schema of a collection's front matter; building one is dear, so it is kept per set of word lists. */
export const collectionSchema = (
  name: CollectionName,
  vocabularies: VocabularyOptions = NO_VOCABULARIES,
): z.ZodType => {
  const kept = schemas.get(vocabularies) ?? new Map<CollectionName, z.ZodType>()
  schemas.set(vocabularies, kept)
  const schema = kept.get(name) ?? fieldsSchema(collections[name].fields, vocabularies)
  kept.set(name, schema)
  return schema
}

/** Reads an entry and lists every problem with field, line and fix; never throws on bad content. */
export const checkEntry = <C extends CollectionName>(entry: EntryToCheck<C>): CheckedEntry<C> => {
  const file = contentPathOf(entry.collection, entry.id)
  const text = splitFrontMatter(entry.text)
  if (text.unreadable) {
    const { line, reason } = text.unreadable
    return {
      data: undefined,
      body: '',
      problems: [problem('not-front-matter', { file, line }, { value: reason })],
    }
  }
  const parsed = collectionSchema(entry.collection, entry.vocabularies).safeParse(text.data)
  const { fields } = collections[entry.collection]
  const found = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemOfIssue(issue, fields, text, file))),
    ...wholeEntryProblems(entry, text, file),
  ]
  const data = parsed.success ? (parsed.data as EntryData<CollectionName>) : undefined
  const problems = data ? [...found, ...entryRules(entry.collection, data, text, file)] : found
  const usable = data && !problems.some((p) => p.severity === 'error')
  // The collection's own schema made it, so it has that collection's type.
  return { data: usable ? (data as EntryData<C>) : undefined, body: text.body, problems }
}

const wholeEntryProblems = (entry: EntryToCheck, text: EntryText, file: string): Problem[] => {
  // Widened because each collection's fields are exact types of their own.
  const fields: Fields = collections[entry.collection].fields
  const found = Object.keys(text.data)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      problem('unknown-field', { file, field: name, line: text.lineOf([name]) }, { value: name }),
    )
  const id = text.data['id']
  if (typeof id === 'string' && id !== entry.id)
    found.push(
      problem(
        'id-differs-from-file',
        { file, field: 'id', line: text.lineOf(['id']) },
        { value: id, allowed: entry.id },
      ),
    )
  const body = fields['body']
  if (body?.required && text.body.trim() === '')
    found.push(problem('missing', { file, field: 'body' }, { label: body.label }))
  return found
}

/** Says what is wrong with a field, with its place in the file. */
export const problemOfIssue = (
  issue: z.core.$ZodIssue,
  fields: Fields,
  text: Pick<EntryText, 'data' | 'lineOf'>,
  file: string,
): Problem => {
  const where = { file, field: issue.path.join('.'), line: text.lineOf(issue.path) }
  const label = labelAt(fields, issue.path)
  if (issue.code === 'custom' && issue.params) {
    // `rule` in fields/schema-of.ts is the only maker of custom issues and always puts these two in.
    const { code, facts } = issue.params as { code: ProblemCode; facts: ProblemFacts }
    return problem(code, where, { label, ...facts })
  }
  const value = valueAt(text.data, issue.path)
  const isEmpty = value === undefined || value === null || value === ''
  // Somebody may be noted down before they are asked: that is one and the same as not agreed yet.
  if (isEmpty && where.field === 'consent') return problem('no-consent', where, { label })
  return problem(isEmpty ? 'missing' : 'wrong-kind', where, {
    label,
    value: isEmpty ? undefined : shown(value),
  })
}

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40)

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], data)
