import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Progress, ReleaseRequest } from './contract.ts'
import { lineOf, readRequest, resultLine } from './contract.ts'
import type { ReleaseMaker } from './open-release-maker.ts'
import type { ReleaseSettings } from './settings.ts'

/** Some growth is use of memory, more is a leak: then the process ends, and the next request finds a fresh one. */
const GROWN_BY = 2
const ALLOWANCE_IN_BYTES = 512 * 1024 * 1024

/** Says that the process has become too large since it first was at rest. */
const growthWatch = () => {
  let atFirst: number | undefined
  return (): boolean => {
    const { rss } = process.memoryUsage()
    atFirst ??= rss
    return rss > atFirst * GROWN_BY + ALLOWANCE_IN_BYTES
  }
}

/**
 * Makes the releases that are asked for, one line of the contract each, until nobody asks any more. After each it says
 * that it is idle once it has made ready for the next; resolves when the input ends, or when it has grown too large.
 */
export const serveReleases = async (
  maker: ReleaseMaker,
  settings: ReleaseSettings,
  input: Readable,
  say: (line: string) => void,
): Promise<void> => {
  const hasGrown = growthWatch()
  const report = (progress: Progress) => say(lineOf(progress))
  const answer = async ({ deed, contentDir, version }: ReleaseRequest) => {
    const task = { settings: { ...settings, contentDir, contentVersion: version }, report }
    if (deed === 'make') say(resultLine(await maker.make(task)))
    else await maker.warm(task)
    await maker.prepare()
    say(lineOf({ idle: true }))
  }
  for await (const line of createInterface({ input })) {
    const asked = readRequest(line)
    if (asked) await answer(asked)
    if (hasGrown()) break
  }
  await maker.close()
}
