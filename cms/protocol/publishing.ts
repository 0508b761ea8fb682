import { z } from 'zod'
import { problem } from './errors.ts'

/** What stopped a release; not every fault lies in a file. */
const releaseProblem = problem.partial({ code: true, severity: true, file: true, fix: true })
export type ReleaseProblem = z.output<typeof releaseProblem>

/** What is wrong with an entry that a release left out; the rest of the portal went live. */
const leftOut = problem.partial({ code: true, severity: true })
export type LeftOut = z.output<typeof leftOut>

/** Where publishing stands; `message` is ready to show, `progress` goes from 0 to 1 within the present step. */
export const publishing = z.object({
  state: z.enum(['idle', 'building', 'failed', 'live']),
  message: z.string().optional(),
  progress: z.number().optional(),
  problems: z.array(releaseProblem).readonly().optional(),
  leftOut: z.array(leftOut).readonly().optional(),
})
export type Publishing = z.output<typeof publishing>
