import { z } from 'zod'

/** How far a draft has come. The names are the protocol's. */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const
export type Status = (typeof statuses)[number]

/** Each status in the office's words. */
export const statusLabels: Record<Status, string> = {
  draft: '草稿',
  pending_review: '待审',
  pending_publish: '待发',
}

const noteSchema = z.object({
  id: z.string(),
  author: z.string(),
  login: z.string(),
  content: z.string(),
  /** ISO 8601. */
  timestamp: z.string(),
  resolved: z.boolean(),
})

const stepSchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  by: z.string(),
  login: z.string(),
  did: z.enum(['saved', 'moved', 'published', 'withdrawn', 'deleted', 'discarded', 'restored', 'renamed']),
  /** For `moved`: the new status. */
  status: z.enum(statuses).optional(),
  reason: z.string().optional(),
})

/** Everything about an entry that is not its text: how far its draft is, who did what, what was remarked. */
export const reviewRecordSchema = z.object({
  status: z.enum(statuses),
  /** The id of the text that the status was given to: an approval holds for exactly the text that was seen. */
  seen: z.string().optional(),
  notes: z.array(noteSchema),
  trail: z.array(stepSchema),
})

export type Note = z.infer<typeof noteSchema>
export type Step = z.infer<typeof stepSchema>
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
