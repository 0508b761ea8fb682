import type { ProblemCode, ProblemFacts } from '../problems.ts'

/** What is wrong with a row of a word list whose fields are right one by one. */
export interface RowFault {
  /** Within the row. */
  path: (string | number)[]
  code: ProblemCode
  facts: ProblemFacts
}
