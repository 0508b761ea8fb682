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
  /** What was written would be read back as something else: not even a draft can be kept as that file. */
  unkeepable?: true
  /** A warning of what stands on the portal already, and asked of whatever is to go there: it stops handing in. */
  isAskedAtReview?: true
  /** The file stands on the portal all the same, and does without what this names. */
  isShownWithout?: true
  message: (facts: ProblemFacts) => string
  fix: (facts: ProblemFacts) => string
}
