/** One step of a running build, as the build reports it: `生成网页`, 120 of 600. */
export interface BuildStep {
  step: string
  done: number
  total: number
}

/** Something in the content that stopped a build, with the entry and field at fault. */
export interface BuildProblem {
  message: string
  file?: string | undefined
  field?: string | undefined
  fix?: string | undefined
}

/** How a build ended: a release that is now live, or the reasons why there is none. */
export type BuildResult =
  | { ok: true; release: string; pages: number; seconds: number }
  | { ok: false; problems: readonly BuildProblem[] }

/** Runs one build to its end; never rejects for what is wrong with the content. */
export type RunBuild = (onStep: (step: BuildStep) => void, signal: AbortSignal) => Promise<BuildResult>

/** What an editor is told when a build has ended; `message` is one Chinese text, ready to show. */
export type PublishOutcome =
  | { ok: true; release: string; pages: number; seconds: number; message: string }
  | { ok: false; problems: readonly BuildProblem[]; message: string }

/** Where publishing stands now, for the waiting page and the editor. */
export interface PublishingState {
  building: boolean
  step?: BuildStep | undefined
  last?: PublishOutcome | undefined
}
