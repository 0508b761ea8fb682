import type { BuildResult, PublishingState, PublishOutcome, RunBuild } from './build-result.ts'
import type { Settings } from '../settings.ts'
import { outcomeOf } from './outcome.ts'
import { runBuildScript } from './run-build-script.ts'

/** Turns saved content into a live release, one build at a time. */
export interface Publishing {
  /**
   * Asks for a release with everything saved up to now.
   * Resolves when a build that began after this call has ended; never rejects. Calls made while a build runs share the next one.
   */
  request(): Promise<PublishOutcome>
  /** Where publishing stands now. */
  state(): PublishingState
  /** Stops a running build and refuses further ones; the live release stays as it is. */
  close(): Promise<void>
}

const stopped: PublishOutcome = {
  ok: false,
  problems: [],
  message: '服务正在关闭，这次没有发布。重新启动后会自动补上。',
}

const crashed = (reason: unknown): BuildResult => {
  console.error(reason)
  return { ok: false, problems: [] }
}

const buildOnce = async (
  runBuild: RunBuild,
  state: PublishingState,
  stop: AbortSignal,
): Promise<PublishOutcome> => {
  if (stop.aborted) return stopped
  state.building = true
  const result = await runBuild((step) => (state.step = step), stop).catch(crashed)
  const outcome = stop.aborted ? stopped : outcomeOf(result)
  Object.assign(state, { building: false, step: undefined, last: outcome })
  return outcome
}

/** @param runBuild how one build is run; the real one starts `scripts/build.ts` */
export const createPublishing = ({
  settings,
  runBuild = runBuildScript(settings),
}: {
  settings: Settings
  runBuild?: RunBuild
}): Publishing => {
  const state: PublishingState = { building: false }
  const stop = new AbortController()
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<PublishOutcome> | undefined

  const build = () => {
    // From here on a new request needs a new build: this one may already have read the content.
    waiting = undefined
    return buildOnce(runBuild, state, stop.signal)
  }

  return {
    request() {
      waiting ??= running.then(build)
      running = waiting
      return waiting
    },
    state: () => ({ ...state }),
    async close() {
      stop.abort()
      await running
    },
  }
}
