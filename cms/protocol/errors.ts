import { z } from 'zod'
import type { Problem } from '../../src/model/problems.ts'
import { problemSchema } from '../../src/model/problems.ts'
import { moment } from './keys.ts'

/** One thing that is wrong with a file: the model's own shape. */
export const problem = problemSchema
export type { Problem }

/** Both sides of an entry that two people saved at the same time; `theirs` is empty when the entry is gone. */
export const conflict = z.object({
  mine: z.string(),
  /** The text that `mine` was made from; absent where it is not known. */
  base: z.string().optional(),
  theirs: z.string(),
  theirsBy: z.string(),
  theirsAt: moment,
  /** The version that now stands in the store: what a further save must name as its base. */
  theirsId: z.string().optional(),
  /** The same, under the name that saves and reads give it. */
  id: z.string().optional(),
})
export type Conflict = z.output<typeof conflict>

const referrer = z.object({ collection: z.string(), id: z.string(), title: z.string() })

/** What a refusal tells beside its sentence: problems by field, both versions of a text, or the entries in its way. */
export const refusalDetails = z.object({
  problems: z.array(problem).optional(),
  conflict: conflict.optional(),
  referrers: z.array(referrer).optional(),
})
export type RefusalDetails = z.output<typeof refusalDetails>

/** Every answer that is not 2xx; `error` is one Chinese text, ready to show. */
export const refusal = refusalDetails.extend({ error: z.string() })
