import { z } from 'zod'
import { problem } from './errors.ts'

/**
 * Where publishing stands; `message` is ready to show, `progress` goes from 0 to 1 within the present step, `problems`
 * stopped the release, `leftOut` is what the live site could not show of the content while all else went live, `onItsWay` the
 * content files whose published text it does not show yet.
 */
export const publishing = z.object({
  state: z.enum(['idle', 'building', 'failed', 'live']),
  message: z.string().optional(),
  progress: z.number().optional(),
  problems: z.array(problem).readonly().optional(),
  leftOut: z.array(problem).readonly().optional(),
  onItsWay: z.array(z.string()).readonly().optional(),
})
export type Publishing = z.output<typeof publishing>
