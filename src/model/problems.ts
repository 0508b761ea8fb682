import type { ProblemFacts } from './problem-kinds.ts'
import { problemKinds } from './problem-kinds.ts'

export type { ProblemFacts }
export type ProblemCode = keyof typeof problemKinds

/** One thing that is wrong with an entry; `line` counts from 1 in the entry's file. */
export interface Problem {
  code: ProblemCode
  severity: 'error' | 'warning'
  file: string
  field?: string | undefined
  label?: string | undefined
  line?: number | undefined
  message: string
  fix: string
}

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

/** Whether a draft may be saved in spite of this problem. */
export const allowsDraft = ({ code, severity }: Problem): boolean =>
  severity === 'warning' || 'publishOnly' in problemKinds[code]

/** One line for a terminal, a log or a toast: file, line, what happened, what to do. */
export const problemLine = (found: Problem): string =>
  `${found.file}${found.line ? ` 第 ${found.line} 行` : ''}：${found.message}${found.fix}`
