/** The facts a sentence may mention. */
export interface ProblemFacts {
  label?: string | undefined
  value?: string | undefined
  limit?: number | undefined
  length?: number | undefined
  allowed?: string | undefined
  unit?: string | undefined
}

/** One row of the table of problems. */
export interface ProblemKind {
  severity: 'error' | 'warning'
  /** Stands in the way of publishing only: a draft may be saved without it. */
  publishOnly?: true
  message: (facts: ProblemFacts) => string
  fix: (facts: ProblemFacts) => string
}
