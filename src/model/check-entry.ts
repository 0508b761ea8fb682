import type { z } from 'zod'
import type { CollectionName, EntryData } from './collections.ts'
import { collections } from './collections.ts'
import { contentPathOf } from './addresses.ts'
import type { Place } from './entry-problems.ts'
import { characterProblems } from './characters/character-problems.ts'
import { brokenFileProblems, fieldProblems, shapeProblems } from './entry-problems.ts'
import { splitFrontMatter } from './entry-text.ts'
import type { VocabularyOptions } from './fields/field.ts'
import { fieldsSchema } from './fields/schema-of.ts'
import type { Problem } from './problems.ts'
import { entryRules } from './rules/entry-rules.ts'

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

/**
 * The schema of a collection's front matter; building one is dear, so it is kept per set of word lists. Without any,
 * choices from word lists are not checked.
 */
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
  const text = splitFrontMatter(entry.text)
  const { fields } = collections[entry.collection]
  const place: Place = { file: contentPathOf(entry.collection, entry.id), fields, text }
  const broken = brokenFileProblems(entry.text, place)
  return broken.length > 0
    ? { data: undefined, body: text.body, problems: broken }
    : checkReadable(entry, place)
}

const checkReadable = <C extends CollectionName>(
  { collection, id, vocabularies }: EntryToCheck<C>,
  place: Place,
): CheckedEntry<C> => {
  const { text, file } = place
  const parsed = collectionSchema(collection, vocabularies).safeParse(text.data)
  // The collection's own schema made it, so it has that collection's type.
  const data = parsed.success ? (parsed.data as EntryData<C>) : undefined
  const problems = [
    ...fieldProblems(parsed.error?.issues ?? [], place),
    ...shapeProblems(id, place),
    ...characterProblems(place),
    ...(data ? entryRules(collection, { data, text, file }) : []),
  ]
  const isUsable = !problems.some(({ severity }) => severity === 'error')
  return { data: isUsable ? data : undefined, body: text.body, problems }
}
