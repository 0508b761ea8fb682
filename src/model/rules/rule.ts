import type { CollectionName, EntryData } from '../collections.ts'
import type { EntryText } from '../entry-text.ts'
import { stepsIn } from '../fields/label-at.ts'
import type { Problem, ProblemCode, ProblemFacts } from '../problems.ts'
import { problem } from '../problems.ts'

/** An entry whose fields are right one by one, for rules that look at more than one of them. */
export interface RuledEntry<C extends CollectionName = CollectionName> {
  data: EntryData<C>
  text: EntryText
  /** The entry's file, to name it. */
  file: string
}

/** A rule: the problems it finds, none when it is kept. */
export type EntryRule<C extends CollectionName = CollectionName> = (entry: RuledEntry<C>) => Problem[]

/** A problem at a field of a ruled entry. @param field `consent.given`; its line is looked up */
export const problemAt = (
  { text, file }: Pick<RuledEntry, 'text' | 'file'>,
  code: ProblemCode,
  field: string,
  facts: ProblemFacts,
): Problem => problem(code, { file, field, line: text.lineOf(stepsIn(field)) }, facts)
