import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Progress, ReleaseRequest } from './contract.ts'
import { lineOf, readRequest, resultLine } from './contract.ts'
import type { ReleaseMaker } from './release-maker.ts'
import type { ReleaseSettings } from './settings.ts'
import { spareMemory } from './spare-memory.ts'

/** Some growth is use of memory, more is a leak: then the process ends, and the next request finds a fresh one. */
const GROWN_BY = 2
const ALLOWANCE_IN_BYTES = 512 * 1024 * 1024

/**
 * Making so much at once leaves twice the memory behind that the next releases need (1,000 MB instead of 650 in a county
 * of 10,000 entries): a fresh process, which reads the content anew, takes over.
 */
const MANY_PRODUCTS = 1000

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
 * that it is idle once it has made ready for the next; resolves when the input ends, or when a fresh process
 * should go on: then it says nothing more.
 */
export const serveReleases = async (
  maker: ReleaseMaker,
  settings: ReleaseSettings,
  input: Readable,
  say: (line: string) => void,
): Promise<void> => {
  const hasGrown = growthWatch()
  const memory = spareMemory()
  const report = (progress: Progress) => say(lineOf(progress))
  const deal = async (asked: ReleaseRequest) => {
    if (asked.deed === 'rest') return maker.rest()
    const { contentDir, version } = asked
    const task = { settings: { ...settings, contentDir, contentVersion: version }, report }
    if (asked.deed === 'make') say(resultLine(await maker.make(task)))
    else await maker.warm(task)
    await maker.prepare()
  }
  for await (const line of createInterface({ input })) {
    const asked = readRequest(line)
    memory.atWork()
    // Node forgets no module: another version of the program needs another process. Whoever asked hears nothing and asks it.
    if (maker.isOutdated()) break
    if (asked) await deal(asked)
    if (hasGrown() || maker.madeLast() > MANY_PRODUCTS) break
    say(lineOf({ idle: true }))
    memory.atRest()
  }
  await maker.close()
  // Whoever asks keeps it open, and an open input keeps the process from ending: the next request would wait for ever.
  input.destroy()
}
