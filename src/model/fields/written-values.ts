/** What stands in a file or comes from a form, as the value that was meant: the ground of every field's schema. */
import { z } from 'zod'
import type { ProblemCode, ProblemFacts } from '../problems.ts'
import { folded, isBlank } from './folding.ts'

/** Of what was written, in characters: enough to know it again. */
export const SHOWN = 80

/** A rule whose breach is a row of the problems' table; `params` carries it to `checkEntry`. */
export const rule = <S extends z.ZodType>(
  schema: S,
  holds: (value: z.output<S>) => boolean,
  code: ProblemCode,
  facts: (value: z.output<S>) => ProblemFacts,
) =>
  schema.superRefine((value, context) => {
    if (!holds(value)) context.addIssue({ code: 'custom', params: { code, facts: facts(value) } })
  })

/** An empty box in a form means "not filled in"; one with blanks only looks the same to the editor. */
export const emptyIsAbsent = (value: unknown) =>
  value === null || (typeof value === 'string' && isBlank(value)) ? undefined : value

/** YAML readers turn unquoted days into dates, codes into numbers and words into yes or no; the editor meant the text. */
export const asText = (value: unknown) => {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.000Z$/, '')
      .slice(0, 16)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : emptyIsAbsent(value)
}

/** Any text, as it was written. */
export const string = z.preprocess(asText, z.string())
/** A text as it will be shown: blanks around it say nothing. */
export const trimmed = string.transform((value) => value.trim())
/** A text for a machine, in its plainest writing. */
export const plainest = string.transform(folded)
/** A text of a certain form; what was written is named when it has another. */
export const formed = (
  holds: (value: string) => boolean,
  code: ProblemCode,
  written: z.ZodType<string> = plainest,
) => rule(written, holds, code, (value) => ({ value: value.slice(0, SHOWN) }))

const YES = /^(?:true|yes|on|y|是|对)$/i
const NO = /^(?:false|no|off|n|否|不)$/i
/** Yes and no in the words of whoever wrote the file; form and reader give real ones. */
const asYesNo = (value: unknown) => {
  if (typeof value !== 'string') return emptyIsAbsent(value) ?? false
  const word = folded(value)
  return YES.test(word) || (NO.test(word) || word === '' ? false : value)
}
/** A switch. */
export const yesNo = z.preprocess(asYesNo, z.boolean())
