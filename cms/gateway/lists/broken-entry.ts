import type { Problem } from '../../../src/model/problems.ts'
import { allowsDraft, asAskedAtReview, keepsOffPortal } from '../../../src/model/problems.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { checkAgainst } from '../documents/check-against.ts'
import { documentProblems, isError } from '../documents/check-document.ts'
import { entryDocument } from '../documents/documents.ts'
import type { Shelf } from '../readings/catalog.ts'
import type { Filterable } from './list-query.ts'

/** What a row tells of its text besides the facts in it. */
export interface Fault {
  /** Why it cannot be shown as it stands. */
  broken?: string
  /** The portal shows it in spite of that. */
  isShown?: true
  /** How many things a draft lacks until it can be handed in. */
  lacks?: number
}

const NONE: Fault = {}

/** What is wrong with a text by itself, or by what is published, is kept as long as that stays. */
const known = new WeakMap<Shelf, Map<string, Fault>>()

/** Tells of a row what is wrong with its text. Checked row by row, so that one cannot hide another. */
export const faultOfRow = async (desk: Desk, now: State): Promise<(row: Filterable) => Promise<Fault>> => {
  const against = await checkAgainst(desk, now, 'published')
  const shelf = await desk.catalog.at(now)
  const found = known.get(shelf) ?? new Map<string, Fault>()
  known.set(shelf, found)
  return async ({ row, status }) => {
    const key = `${row.path} ${row.textId} ${status}`
    const kept = found.get(key)
    if (kept) return kept
    const document = entryDocument(row.collection, row.id)
    const problems = await documentProblems(document, await desk.store.text(row.textId), against)
    const fault = status === 'published' ? faultOfPublished(problems) : faultOfDraft(problems)
    if (!problems.some(isOfAnotherEntry)) found.set(key, fault)
    return fault
  }
}

/** Which words it is said in depends on drafts and records as well. */
const isOfAnotherEntry = ({ code }: Problem): boolean =>
  code === 'unknown-reference' || code === 'reference-off-portal'

/** What keeps it off the portal comes first; else it stands there, without what is wrong. */
const faultOfPublished = (problems: readonly Problem[]): Fault => {
  const found = problems.find(keepsOffPortal)
  if (found) return broken(found)
  const [lesser] = problems.filter(isError)
  return lesser ? { ...broken(lesser), isShown: true } : NONE
}

const broken = (found: Problem): Fault => ({ broken: sentenceOf(found) })

/** A draft may be unfinished; what no form can show is broken all the same. */
const faultOfDraft = (problems: readonly Problem[]): Fault => {
  const unreadable = problems.find((found) => !allowsDraft(found) || found.code === 'not-utf-8')
  if (unreadable) return broken(unreadable)
  // It may say an entry that is a draft itself.
  const lacks = asAskedAtReview(problems).filter((found) => isError(found) && !isOfAnotherEntry(found)).length
  return lacks > 0 ? { lacks } : NONE
}

const sentenceOf = ({ line, message, fix }: Problem) =>
  `${line === undefined ? '' : `第 ${line} 行：`}${message}${fix}`
