import { z } from 'zod'
import type { Step } from '../../protocol/review.ts'
import { note, step } from '../../protocol/review.ts'
import type { Status } from '../../protocol/statuses.ts'
import { status } from '../../protocol/statuses.ts'

/** Everything about an entry that is not its text: how far its draft is, who did what, what was remarked. */
export const reviewRecordSchema = z.object({
  status,
  /** The id of the text that the status was given to: an approval holds for exactly the text that was seen. */
  seen: z.string().optional(),
  notes: z.array(note),
  trail: z.array(step),
})

export type ReviewRecord = z.infer<typeof reviewRecordSchema>

export const emptyRecord: ReviewRecord = { status: 'draft', notes: [], trail: [] }

/** The status that a draft really has: one whose text is not the text that the status was given to is a draft again. */
export const statusOf = ({ status, seen }: ReviewRecord, textId: string | undefined): Status =>
  textId !== undefined && seen === textId ? status : 'draft'

/** A trail longer than this keeps its newest steps; the store's history has the rest. */
const LONGEST_TRAIL = 300

/** The record with one more step. Saves in a row by the same person are one step with the newest time. */
export const withStep = (record: ReviewRecord, step: Step): ReviewRecord => {
  const last = record.trail.at(-1)
  const continues = step.did === 'saved' && last?.did === 'saved' && last.login === step.login
  const earlier = continues ? record.trail.slice(0, -1) : record.trail
  return { ...record, trail: [...earlier, step].slice(-LONGEST_TRAIL) }
}
