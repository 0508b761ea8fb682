import type { z } from 'zod'
import { DAY_IN_MS } from '../../../src/model/beijing-time.ts'
import type { Collection } from '../../../src/model/collection.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { cleanFile, splitFrontMatter } from '../../../src/model/entry-text.ts'
import { actions } from '../../protocol/actions.ts'
import type { UnsavedRow } from '../../protocol/keeping.ts'
import { UNSAVED_KEPT_IN_DAYS } from '../../protocol/keeping.ts'
import type { UnsavedText } from '../content-store/unsaved/contract.ts'
import { nameOf } from '../documents/check-document.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentOf } from '../documents/documents.ts'
import { Refusal } from '../refusals/refusal.ts'

const factsSchema = actions.keepUnsaved.request.omit({ id: true, raw: true })

/** What is known of an unsaved text beside its words. */
export type UnsavedFacts = z.output<typeof factsSchema>

/** An unsaved text as this room reads it. */
export interface Unsaved extends UnsavedText {
  facts: UnsavedFacts
  /** What it changes; nothing for an entry that has never been saved. */
  document: EditedDocument | undefined
}

/** The document that a text changes; nothing for a new entry. @throws Refusal when there is no such kind or name */
export const documentFor = ({ collection, slug }: UnsavedFacts): EditedDocument | undefined => {
  if (slug !== undefined) return documentOf(collection, slug)
  if (!isCollectionName(collection)) throw new Refusal(400, '没有这一种内容，没有记下。')
  return undefined
}

/** A kept text, or nothing when an earlier version of the program kept it in another shape. */
export const readUnsaved = (text: UnsavedText): [Unsaved] | [] => {
  const facts = factsSchema.safeParse(text.facts).data
  if (!facts) return []
  try {
    return [{ ...text, facts, document: documentFor(facts) }]
  } catch {
    return []
  }
}

/** What a list tells of a text. */
export const rowOf = ({ id, at, raw, facts, document }: Unsaved, now: Date): UnsavedRow => ({
  ...facts,
  id,
  at,
  kind: document?.label ?? modelOf(facts.collection)?.label ?? '',
  title: document ? nameOf(document, raw) : titleOfNew(facts.collection, raw),
  daysLeft: Math.max(1, Math.ceil(UNSAVED_KEPT_IN_DAYS - (now.getTime() - Date.parse(at)) / DAY_IN_MS)),
})

const modelOf = (name: string): Collection | undefined =>
  isCollectionName(name) ? collections[name] : undefined

const titleOfNew = (collection: string, raw: string) => {
  const title = splitFrontMatter(raw).data[modelOf(collection)?.titleField ?? '']
  return typeof title === 'string' ? title.trim() : ''
}

/** Whether a typed text says what is saved; the ends of lines and characters that nobody sees do not count. */
export const saysTheSame = (saved: string, typed: string): boolean => cleanFile(saved) === cleanFile(typed)
