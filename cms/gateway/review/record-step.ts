import type { RefChange } from '../content-store/refs.ts'
import type { Snapshot } from '../content-store/snapshot.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { readRecord, writeRecords } from './review-book.ts'
import type { Step } from '../../protocol/review.ts'
import type { Status } from '../../protocol/statuses.ts'
import type { DraftFacts, ReviewRecord } from './review-record.ts'
import { withStep } from './review-record.ts'

/** One deed, as the review trail and the commit tell it. */
export interface Deed {
  did: Step['did']
  person: Person
  /** The commit's message. */
  message: string
  reason?: string | undefined
  /** The draft's new status and the draft for which it holds; without it the entry has no draft any more. */
  draft?: DraftFacts & { status: Status }
}

/** Writes a deed into the review records of entries; the review branch moves together with what was done. */
export const recordStep = async (
  desk: Desk,
  now: Snapshot,
  keys: readonly string[],
  deed: Deed,
): Promise<RefChange> => {
  const records = new Map<string, ReviewRecord>()
  for (const key of keys) records.set(key, after(desk, await readRecord(desk.store, now, key), deed))
  return writeRecords(desk.store, now, records, deed)
}

const after = ({ clock }: Desk, record: ReviewRecord, { did, person, reason, draft }: Deed): ReviewRecord => {
  const step: Step = { at: clock().toISOString(), by: person.name, login: person.login, did }
  if (reason) step.reason = reason
  if (did === 'moved' && draft) step.status = draft.status
  if (!draft) return withStep({ ...record, status: 'draft', draft: undefined }, step)
  const { status, commit, changes } = draft
  return withStep({ ...record, status, draft: { commit, changes: [...changes] } }, step)
}
