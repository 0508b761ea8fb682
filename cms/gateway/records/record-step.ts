import type { Person } from '../persons/person.ts'
import type { Step } from '../../protocol/review.ts'
import type { Status } from '../../protocol/statuses.ts'
import type { ReviewRecord } from './review-record.ts'
import { withStep } from './review-record.ts'

/** One deed, as the review trail tells it. */
export interface DeedInReview {
  did: Step['did']
  person: Person
  reason?: string | undefined
  /** The draft's new status and the id of the text for which it holds; without it the entry has no draft any more. */
  draft?: { status: Status; textId: string | undefined }
}

/** An entry's record after a deed. */
export const recordAfter = (
  { clock }: { clock: () => Date },
  record: ReviewRecord,
  { did, person, reason, draft }: DeedInReview,
): ReviewRecord => {
  const step: Step = { at: clock().toISOString(), by: person.name, login: person.login, did }
  if (reason) step.reason = reason
  if (did === 'moved' && draft) step.status = draft.status
  return withStep({ ...record, status: draft?.status ?? 'draft', seen: draft?.textId }, step)
}
