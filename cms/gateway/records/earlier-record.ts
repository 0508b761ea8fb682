import { z } from 'zod'
import { reviewRecordSchema } from './review-record.ts'

/** As the version before this one kept it: a status held for a draft's commit, now it holds for the id of its text. */
const earlierSchema = reviewRecordSchema
  .omit({ seen: true })
  .extend({ draft: z.object({ commit: z.string() }).optional() })

/**
 * Puts a record of the earlier version into the present shape; nothing where it cannot be read.
 * @param draft the draft that it belongs to, if there is one, and the id of its text
 */
export const fromEarlierRecord = (
  kept: unknown,
  draft?: { version: string; textId: string | undefined },
): z.output<typeof reviewRecordSchema> | undefined => {
  const earlier = earlierSchema.safeParse(kept)
  if (!earlier.success) return undefined
  const { status, notes, trail } = earlier.data
  const isSeen = draft?.textId !== undefined && earlier.data.draft?.commit === draft.version
  return isSeen ? { status, seen: draft.textId, notes, trail } : { status: 'draft', notes, trail }
}
