import { contentPathOf } from '../../../src/model/addresses.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { allowsDraft } from '../../../src/model/problems.ts'
import {
  lostPointers,
  type PointingEntry,
  referenceProblems,
} from '../../../src/model/references/references.ts'
import { checkSiteFile, checkWordList } from '../../../src/model/site-files.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collections } from '../../../src/model/collections.ts'
import { entriesToKnow, lostStories, namedByBoards } from '../../../src/model/posters/lost-stories.ts'
import type { EntryName, WhereaboutsOf } from '../../../src/model/references/whereabouts.ts'
import type { VocabularyId } from '../../../src/model/vocabularies.ts'
import { vocabularies } from '../../../src/model/vocabularies.ts'
import { templateWordProblems } from '../../../src/model/writing/template-words.ts'
import type { TemplateRow } from '../../../src/model/writing/writing-aids.ts'
import type { DeedWord } from '../../protocol/statuses.ts'
import { deedWords } from '../../protocol/statuses.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { EditedDocument } from './documents.ts'
import type { WordLists } from '../readings/word-lists.ts'

/** What a text is checked against. */
export interface CheckAgainst {
  wordLists: WordLists
  /** Whether an entry that is pointed at exists. */
  exists: (collection: CollectionName, id: string) => boolean
  /** What has become of entries that are named and not on show. */
  whereabouts: (wanted: readonly EntryName[]) => Promise<WhereaboutsOf>
  /** The first quarter whose board hangs still; what hung earlier may be gone. */
  boardsSince: string
}

/** Everything that is wrong with a document's text. */
export const documentProblems = async (
  document: EditedDocument,
  text: string,
  against: CheckAgainst,
): Promise<Problem[]> => {
  if (document.kind === 'site') return checkSiteFile(text).problems
  if (document.kind === 'words') return listProblems(document.slug, text, against)
  const { collection, slug: id } = document
  const { problems } = checkEntry({ collection, id, text, vocabularies: against.wordLists })
  const split = splitFrontMatter(text)
  // The schema of this word list has these fields more than others.
  const templates = (against.wordLists.templates ?? []) as readonly TemplateRow[]
  return [
    ...problems,
    ...(await lostReferences({ collection, id, data: split.data }, against)),
    ...templateWordProblems({ collection, text: split, file: contentPathOf(collection, id) }, templates),
  ]
}

const lostReferences = async (entry: PointingEntry, { exists, whereabouts }: CheckAgainst) => {
  const lost = lostPointers(entry, exists)
  if (lost.length === 0) return []
  const wanted = lost.map(({ to, id }) => ({ collection: to, id }))
  return referenceProblems(entry, exists, await whereabouts(wanted))
}

const listProblems = async (
  list: VocabularyId,
  text: string,
  { whereabouts, boardsSince }: CheckAgainst,
): Promise<Problem[]> => {
  const { problems } = checkWordList(list, text)
  if (list !== 'boards') return problems
  const named = namedByBoards(text)
  return [...problems, ...lostStories(named, boardsSince, await whereabouts(entriesToKnow(named)))]
}

/** Whether a problem stands in the way of handing a text in. */
export const isError = ({ severity }: Problem): boolean => severity === 'error'

/**
 * Lets a text through with its warnings, or refuses it with every error's field and fix.
 * @param deed what cannot be done: anything that can be kept as a file at all is saved, whatever it lacks
 * @throws Refusal 422
 */
export const refuseProblems = (
  document: EditedDocument,
  text: string,
  problems: readonly Problem[],
  deed: DeedWord,
): void => {
  const errors = problems.filter((found) => (deed === 'save' ? !allowsDraft(found) : isError(found)))
  if (errors.length === 0) return
  const sentences = errors.slice(0, SHOWN_ERRORS).map(({ message, fix }) => `${message}${fix}`)
  const rest = errors.length > SHOWN_ERRORS ? `另外还有 ${errors.length - SHOWN_ERRORS} 处要改。` : ''
  const name = nameOf(document, text)
  throw new Refusal(422, `${document.label}“${name}”还不能${deedWords[deed]}：${sentences.join('')}${rest}`, {
    problems: [...problems],
  })
}

const SHOWN_ERRORS = 5

/** What an editor calls the document: its title, or its id while it has none. */
export const nameOf = (document: EditedDocument, text: string): string => {
  if (document.kind === 'words') return vocabularies[document.slug].label
  if (document.kind === 'site') return document.label
  const title = splitFrontMatter(text).data[collections[document.collection].titleField]
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : document.slug
}
