import type { Problem } from '../../../src/model/problems.ts'
import type { PrepareContent, Progress, ReleaseResult, RunRelease } from '../../../src/release/contract.ts'
import { brokenOffBy } from '../../../src/release/contract.ts'
import type { TakenOut } from '../../protocol/documents.ts'
import type { ForgottenEntry } from '../../../src/release/client.ts'
import type { OnItsWay } from './on-its-way.ts'
import { onItsWay } from './on-its-way.ts'
import type { PublishOutcome } from './outcome.ts'
import { outcomeOf, stopped } from './outcome.ts'

/** Where publishing stands now, for the waiting page and the editor. */
export interface PublishingState {
  building: boolean
  step?: Progress | undefined
  last?: PublishOutcome | undefined
  /** What the live site had to leave out of the content, until it is mended. */
  leftOut?: readonly Problem[] | undefined
  /** The published files that no release shows yet. */
  onItsWay?: readonly string[] | undefined
}

/** Turns saved content into a live release, one at a time. */
export interface Publishing {
  /**
   * Asks for a release with everything saved up to now.
   * Resolves when a release that began after this call has ended; never rejects. Calls made meanwhile share the next one.
   * @param path what was published, to be told as on its way until then
   */
  request(path?: string): Promise<PublishOutcome>
  /** Where publishing stands now. */
  state(): PublishingState
  /**
   * Makes a release and takes an entry, which is published no more, out of all that earlier ones left behind, before
   * another release begins.
   */
  forget(entry: ForgottenEntry): Promise<TakenOut>
  /** Stops a release in the making and refuses further ones; the live one stays as it is. */
  close(): Promise<void>
}

/** What publishing is put together from. */
export interface PublishingParts {
  /** Lays out the content that is to be published; asked once for each release, when it begins. */
  prepare: PrepareContent
  /** Makes one release. */
  runRelease: RunRelease
  /** What the live release had to leave out. */
  leftOut?: () => readonly Problem[]
  /** Takes an entry out of everything but the live release, and answers the releases that are gone. */
  forget?: (entry: ForgottenEntry) => Promise<string[]>
  /** Ends whatever makes releases. */
  close?: () => Promise<void>
}

const crashed = (reason: unknown): ReleaseResult => {
  console.error(reason)
  return brokenOffBy(reason)
}

/** What releases in the making share. */
interface Making {
  state: PublishingState
  way: OnItsWay
  stop: AbortController
}

const publishOnce = async (
  { prepare, runRelease }: PublishingParts,
  { state, way, stop: { signal: stop } }: Making,
): Promise<PublishOutcome> => {
  if (stop.aborted) return stopped
  way.begin()
  state.building = true
  const onProgress = (step: Progress) => (state.step = step)
  const result = await prepare()
    .then((content) => runRelease(content, onProgress, stop))
    .catch(crashed)
  const outcome = stop.aborted ? stopped : outcomeOf(result)
  if (outcome.ok) way.end()
  Object.assign(state, { building: false, step: undefined, last: outcome })
  return outcome
}

const takeOut = async (
  { forget }: PublishingParts,
  entry: ForgottenEntry,
  outcome: PublishOutcome,
): Promise<TakenOut> => {
  if (!outcome.ok) return { releases: [], notYet: outcome.message }
  try {
    return { releases: (await forget?.(entry)) ?? [] }
  } catch (reason) {
    console.error(reason)
    return { releases: [], notYet: '以前的网站版本没有全部清掉，请再做一次。' }
  }
}

/** Opens the desk where releases are asked for. */
export const createPublishing = (parts: PublishingParts): Publishing => {
  const making: Making = { state: { building: false }, way: onItsWay(), stop: new AbortController() }
  let running: Promise<unknown> = Promise.resolve()
  let waiting: Promise<PublishOutcome> | undefined

  const publish = () => {
    // From here on a new request needs a new release: this one may already have read the content.
    waiting = undefined
    return publishOnce(parts, making)
  }

  const request = (path?: string) => {
    if (path !== undefined) making.way.add(path)
    if (waiting !== undefined) return waiting
    waiting = running.then(publish)
    running = waiting
    return waiting
  }

  return {
    request,
    forget(entry) {
      const forgotten = request().then((outcome) => takeOut(parts, entry, outcome))
      running = Promise.all([running, forgotten])
      return forgotten
    },
    state: () => ({ ...making.state, leftOut: parts.leftOut?.() ?? [], onItsWay: making.way.paths() }),
    async close() {
      making.stop.abort()
      await running
      await parts.close?.()
    },
  }
}
