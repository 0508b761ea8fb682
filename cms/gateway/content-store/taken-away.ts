import { isMediaPath } from '../../../src/model/addresses.ts'
import type { DeletedMedia, TakenAway } from './contract.ts'
import { inTurns } from './in-turns.ts'
import { inTree, outOfTree } from './paths.ts'
import type { Parts } from './parts.ts'
import type { Snapshot } from './plumbing/refs.ts'
import { fileId } from './plumbing/tree.ts'
import { movesIn } from './review-records.ts'

/** What a published path is filed under; nothing for what is no entry. */
export type KeyOf = (path: string) => string | undefined

/** Everything that was taken off the portal or given up as a draft since a moment, newest first; nothing of what is forgotten. */
export const takenAwaySince = async (
  parts: Parts,
  snapshot: Snapshot,
  since: Date,
  keyOf: KeyOf,
): Promise<TakenAway[]> => {
  const found = await Promise.all([
    filesTakenOff(parts, snapshot, since, keyOf),
    endedDrafts(parts, snapshot, since),
  ])
  return found.flat().sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

const filesTakenOff = async (
  { commits, records, trees }: Parts,
  { published, review }: Snapshot,
  since: Date,
  keyOf: KeyOf,
): Promise<TakenAway[]> => {
  const removals = await commits.removalsSince(published, since)
  const found = await inTurns(removals, async ({ before, by, at, path: inside }) => {
    const path = outOfTree(inside)
    const key = keyOf(path)
    if (key === undefined) return []
    if (await isForgotten({ commits, records }, review, key, before)) return []
    const id = fileId(await trees.find(await commits.treeOf(before), inTree(path)))
    return id === undefined ? [] : [{ key, by, at, path, id }]
  })
  return found.flat()
}

const isForgotten = async (
  { commits, records }: Pick<Parts, 'commits' | 'records'>,
  review: string | undefined,
  key: string,
  before: string,
) => {
  for (const upTo of await records.forgottenAt(review, key)) if (await commits.isIn(before, upTo)) return true
  return false
}

/** Photos and attachments taken off the portal or out of the uploads since a moment, newest first, each once. */
export const deletedMediaSince = async (
  parts: Parts,
  { published, uploads, review }: Snapshot,
  since: Date,
): Promise<DeletedMedia[]> => {
  const { commits, trees } = parts
  const starts = [published, ...(uploads === undefined ? [] : [uploads])]
  const removals = await Promise.all(starts.map((start) => commits.removalsSince(start, since)))
  const found = await inTurns(removals.flat(), async ({ before, by, at, path: inside }) => {
    const path = outOfTree(inside)
    if (!isMediaPath(path) || (await isForgotten(parts, review, path, before))) return []
    const id = fileId(await trees.find(await commits.treeOf(before), inTree(path)))
    return id === undefined ? [] : [{ path, id, by, at }]
  })
  const newestLast = found.flat().sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return [...new Map(newestLast.map((each) => [each.path, each])).values()].toReversed()
}

/** Also those that ended by being published: what became of a draft is in its record. */
const endedDrafts = async (
  { commits, records, drafts }: Parts,
  { review }: Snapshot,
  since: Date,
): Promise<TakenAway[]> => {
  if (review === undefined) return []
  const steps = await commits.messagesSince(review, since)
  const ends = steps.flatMap((step) => movesIn(step.message).map((move) => ({ ...step, ...move })))
  const found = await inTurns(ends, async ({ version, by, at, key, from, to }) => {
    if (from === undefined || to !== undefined) return []
    // The list of an entry's ended drafts is emptied when it is forgotten.
    if (!(await records.read(review, key)).ended.includes(from)) return []
    const draft = await drafts.read(from, async () => undefined)
    const { record } = await records.read(version, key)
    return [{ key, by, at, draft: { files: draft.files, record: draft.record }, record }]
  })
  return found.flat()
}
