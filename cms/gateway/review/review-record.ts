import { z } from 'zod'
import type { Step } from '../../protocol/review.ts'
import { note, step } from '../../protocol/review.ts'
import type { Status } from '../../protocol/statuses.ts'
import { status } from '../../protocol/statuses.ts'

const draftFacts = z.object({
  /** The draft's commit that the status was given to: an approval holds for exactly the text that was seen. */
  commit: z.string(),
  /**
   * What that commit changes against the published branch it started from. Git knows it too, but only after reading
   * folders of thousands of files for every draft on the board.
   */
  changes: z.array(
    z.object({ path: z.string(), before: z.string().optional(), after: z.string().optional() }),
  ),
})

/** Everything about an entry that is not its text: how far its draft is, who did what, what was remarked. */
export const reviewRecordSchema = z.object({
  status,
  draft: draftFacts.optional(),
  notes: z.array(note),
  trail: z.array(step),
})

export type DraftFacts = z.infer<typeof draftFacts>
export type ReviewRecord = z.infer<typeof reviewRecordSchema>

export const emptyRecord: ReviewRecord = { status: 'draft', notes: [], trail: [] }

/** The status that a draft really has: one whose text is not the text that the status was given to is a draft again. */
export const statusOf = (record: ReviewRecord, draftCommit: string): Status =>
  record.draft?.commit === draftCommit ? record.status : 'draft'

/** A trail longer than this keeps its newest steps; git has the rest. */
const LONGEST_TRAIL = 300

/** The record with one more step. Saves in a row by the same person are one step with the newest time. */
export const withStep = (record: ReviewRecord, step: Step): ReviewRecord => {
  const last = record.trail.at(-1)
  const continues = step.did === 'saved' && last?.did === 'saved' && last.login === step.login
  const earlier = continues ? record.trail.slice(0, -1) : record.trail
  return { ...record, trail: [...earlier, step].slice(-LONGEST_TRAIL) }
}
