import type { Progress, ReleaseResult } from './contract.ts'
import type { ReleaseSettings } from './settings.ts'

/** What one release is made of, and who listens meanwhile. */
export interface ReleaseTask {
  settings: ReleaseSettings
  report: (progress: Progress) => void
}

/** Makes releases, one after the other; what it has read, compiled and made stays in memory between them. */
export interface ReleaseMaker {
  /**
   * Makes one release from the content and puts it live; whatever goes wrong, the old one stays. An entry that cannot be
   * shown is left out alone; only facts that every page depends on stop everything.
   */
  make(task: ReleaseTask): Promise<ReleaseResult>
  /** Reads and loads what a release of this content needs, so that the first one is quick. */
  warm(task: ReleaseTask): Promise<void>
  /** Whether the program on the disk is another one than this process has loaded: then another process has to make releases. */
  isOutdated(): boolean
  /** How many products the last release has made. */
  madeLast(): number
  /** Does what can be done while nobody waits, so that the next release is quick. */
  prepare(): Promise<void>
  /** Resolves once nothing is at work any more in the folders of releases. */
  rest(): Promise<void>
  close(): Promise<void>
}
