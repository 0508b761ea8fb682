import { z } from 'zod'
import type { ProblemCode, ProblemFacts } from '../problems.ts'
import { SHOWN } from '../fields/written-values.ts'
import { writtenDays } from './written-days.ts'

const wrong = (writing: string): { code: ProblemCode; facts: ProblemFacts } | undefined => {
  const { stretches, onOtherWeekday } = writtenDays(writing)
  const value = writing.slice(0, SHOWN)
  if (onOtherWeekday !== undefined) return { code: 'on-other-weekday', facts: { value: onOtherWeekday } }
  return stretches ? undefined : { code: 'not-days', facts: { value } }
}

/** One writing of days; its value is what was understood, stretches of days with commas between. */
export const daysSchema = z
  .string()
  .superRefine((writing, context) => {
    const params = wrong(writing)
    if (params) context.addIssue({ code: 'custom', params })
  })
  .transform((writing) => (writtenDays(writing).stretches ?? []).join(','))
