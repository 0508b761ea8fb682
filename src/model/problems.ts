import { z } from 'zod'
import type { ProblemFacts } from './problem-kind.ts'
import { problemKinds } from './problem-kinds.ts'

export type { ProblemFacts }
export type ProblemCode = keyof typeof problemKinds

/** One thing that is wrong with a file, in the editor's words; `line` counts from 1, `field` is a path such as `photos.1.alt`. */
export const problemSchema = z.object({
  // The table's own keys.
  code: z.enum(Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]]),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  field: z.string().optional(),
  label: z.string().optional(),
  line: z.number().optional(),
  message: z.string(),
  fix: z.string(),
})
export type Problem = z.output<typeof problemSchema>

/** A problem in full, from its row and the facts. */
export const problem = (
  code: ProblemCode,
  where: { file: string; field?: string | undefined; line?: number | undefined },
  facts: ProblemFacts = {},
): Problem => ({
  code,
  severity: problemKinds[code].severity,
  ...where,
  label: facts.label,
  message: problemKinds[code].message(facts),
  fix: problemKinds[code].fix(facts),
})

/** Whether a draft may be saved in spite of this problem: all but what could not be kept as that file at all. */
export const allowsDraft = ({ code }: Problem): boolean => !('unkeepable' in problemKinds[code])

/** Whether what has this problem is kept off the portal by it; some things stand there, without what the problem names. */
export const keepsOffPortal = ({ code, severity }: Pick<Problem, 'code' | 'severity'>): boolean =>
  severity === 'error' && !('isShownWithout' in problemKinds[code])

/** Problems of files that are kept off the portal by one of theirs, and of those that stand there all the same. */
export const byStanding = (problems: readonly Problem[]): [off: Problem[], shown: Problem[]] => {
  const off = new Set(problems.filter(keepsOffPortal).map(({ file }) => file))
  return [problems.filter(({ file }) => off.has(file)), problems.filter(({ file }) => !off.has(file))]
}

/** The same as they stand in the way of handing a draft in: some that are only a warning of what is published already. */
export const asAskedAtReview = (problems: readonly Problem[]): Problem[] =>
  problems.map((found) =>
    'isAskedAtReview' in problemKinds[found.code] ? { ...found, severity: 'error' } : found,
  )

/** One line for a terminal, a log or a toast: file, line, what happened, what to do. */
export const problemLine = (found: Problem): string =>
  `${found.file}${found.line ? ` 第 ${found.line} 行` : ''}：${found.message}${found.fix}`
