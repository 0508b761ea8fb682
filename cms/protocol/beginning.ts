import { z } from 'zod'
import { entryKey } from './keys.ts'

/** Begins a draft with the skeleton of one of the county's templates. */
export const draftFromTemplate = {
  request: z.object({ template: z.string({ error: '没有说用哪一个模板（template）。' }) }),
  answer: entryKey,
} as const

/**
 * Begins a report from the last one of a station, a project or an event (what is told of the three must all fit): its words,
 * with another day and without numbers and photos.
 */
export const draftLikeLast = {
  request: z.object({
    station: z.string().optional(),
    project: z.string().optional(),
    event: z.string().optional(),
    /** Beijing day of the new report; today unless told. */
    day: z.string().optional(),
  }),
  answer: entryKey,
} as const
