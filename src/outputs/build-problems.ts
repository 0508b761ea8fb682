/** Something in the content that stops a build, said to the editor: what, in which entry's file, and what to do. */
export interface BuildProblem {
  message: string
  file?: string | undefined
  field?: string | undefined
  fix?: string | undefined
}

/** Stops a build with problems that an editor can mend; the live site stays as it is. */
export class BuildProblems extends Error {
  readonly problems: readonly BuildProblem[]

  constructor(problems: readonly BuildProblem[]) {
    super(problems.map(({ file, message, fix }) => `${file ?? ''} ${message}${fix ?? ''}`.trim()).join('\n'))
    this.name = 'BuildProblems'
    this.problems = problems
  }
}
