import type { Problem } from '../../../src/model/problems.ts'
import { allowsDraft } from '../../../src/model/problems.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { checkAgainst } from '../documents/check-against.ts'
import { documentProblems } from '../documents/check-document.ts'
import { entryDocument } from '../documents/documents.ts'
import type { Shelf } from '../readings/catalog.ts'
import type { Filterable } from './list-query.ts'

/** What is wrong with a text depends on nothing but what is published: kept as long as that stays. */
const known = new WeakMap<Shelf, Map<string, string | undefined>>()

/** Tells of a row why its text cannot be shown as it stands; nothing when it can. Checked row by row, so that one cannot hide another. */
export const whyBroken = async (
  desk: Desk,
  now: State,
): Promise<(row: Filterable) => Promise<string | undefined>> => {
  const against = await checkAgainst(desk, now, 'published')
  const shelf = await desk.catalog.at(now)
  const found = known.get(shelf) ?? new Map<string, string | undefined>()
  known.set(shelf, found)
  return async ({ row, status }) => {
    const key = `${row.path} ${row.textId} ${status}`
    if (found.has(key)) return found.get(key)
    const problems = documentProblems(
      entryDocument(row.collection, row.id),
      await desk.store.text(row.textId),
      against,
    )
    // A draft may be unfinished; what no form would have saved is broken all the same.
    const stops = (each: Problem) =>
      status === 'published' ? each.severity === 'error' : !allowsDraft(each) && !isReference(each)
    const first = problems.find(stops)
    const sentence = first && sentenceOf(first)
    found.set(key, sentence)
    return sentence
  }
}

/** A draft may say an entry that is a draft itself. */
const isReference = ({ code }: Problem) => code === 'unknown-reference'

const sentenceOf = ({ line, message, fix }: Problem) =>
  `${line === undefined ? '' : `第 ${line} 行：`}${message}${fix}`
