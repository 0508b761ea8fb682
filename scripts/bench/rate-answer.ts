import { z } from 'zod'

/** What a process that draws share images tells: both renderers are warm, PNG in memory. */
export const rateAnswer = z.object({ images: z.number(), perSecondPerCore: z.number() })
