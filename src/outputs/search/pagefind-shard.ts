import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { simplifiedText } from '../../model/characters/simplified.ts'
import { within } from './client/fetching/time-limit.ts'
import { BETWEEN_RUNS, indexedWords } from './pairs.ts'
import { pagefindPages } from './pagefind-words.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'

type RecordsOfShard = PlannedShard<SearchRecord>

/** Records sent before waiting for answers: enough to keep the backend busy, few enough to keep its queue small. */
const RECORDS_IN_FLIGHT = 200
/** How long a shard may take: many times what the slowest machine needs. */
const limitInMs = ({ pages }: RecordsOfShard): number => 60_000 + 100 * pages.length
const STILL_THERE_EVERY_IN_MS = 1000
/** More than the largest file of an index. */
const ROOM_IN_BYTES = 1024 * 1024
/** What is kept of what Pagefind writes: its index. Its page, its scripts and its excerpts are ours to make. */
const KEPT = /^(?:index|.*\.pf_meta)$/

/** Pagefind refused a record or could not write: names the shard. */
export class IndexingFailed extends Error {}

/** The words a record is found by, in the order that the browser relies on: the title first. */
export const indexedText = ({ title, text, labels }: SearchRecord): string =>
  [title, text, ...labels]
    .map((part) => indexedWords(simplifiedText(part)).join(' '))
    .filter(Boolean)
    .join(` ${BETWEEN_RUNS.join(' ')} `)

const addRecords = async (index: pagefind.PagefindIndex, shard: RecordsOfShard): Promise<void> => {
  for (let from = 0; from < shard.pages.length; from += RECORDS_IN_FLIGHT) {
    const batch = shard.pages.slice(from, from + RECORDS_IN_FLIGHT)
    const answers = await Promise.all(
      batch.map((record) =>
        index.addCustomRecord({ url: record.url, content: indexedText(record), language: shard.language }),
      ),
    )
    refuseErrors(
      shard,
      answers.flatMap(({ errors }) => errors),
    )
  }
}

const refuseErrors = (shard: RecordsOfShard, errors: readonly string[]): void => {
  if (errors.length > 0) throw new IndexingFailed(`${shard.period}: ${errors.join('; ')}`)
}

const write = async (shard: RecordsOfShard, folder: string): Promise<void> => {
  const { index, errors } = await pagefind.createIndex({ maxFragments: 1 })
  refuseErrors(shard, errors)
  if (index === undefined) throw new IndexingFailed(`${shard.period}: no backend`)
  await addRecords(index, shard)
  refuseErrors(shard, (await index.writeFiles({ outputPath: folder })).errors)
}

/** Pagefind does not notice that its backend was killed until it sends something, and lets its callers wait. */
const whileThere = async (work: Promise<void>): Promise<void> => {
  let answer: Promise<unknown> = Promise.resolve()
  const sendSomething = () => (answer = pagefind.createIndex().catch(() => undefined))
  const sending = setInterval(sendSomething, STILL_THERE_EVERY_IN_MS)
  await work.finally(() => clearInterval(sending))
  // Closed before, the backend would find nobody to answer, and say so in the log.
  await answer
}

/** Pagefind breaks off without a word where it cannot write: on a full disk it says why when we cannot either. */
const askTheDisk = (folder: string): void => {
  const file = join(folder, 'room')
  writeFileSync(file, Buffer.alloc(ROOM_IN_BYTES))
  rmSync(file)
}

const writeInTime = async (shard: RecordsOfShard, folder: string): Promise<void> => {
  try {
    await within(limitInMs(shard), `indexing ${shard.period}`, whileThere(write(shard, folder)))
  } catch (reason) {
    askTheDisk(folder)
    throw reason
  } finally {
    await pagefind.close()
  }
}

/** Pagefind has one backend per process, and closing it ends the work of all who use it. */
let lastInTurn: Promise<unknown> = Promise.resolve()

const inTurn = (work: () => Promise<void>): Promise<void> => {
  const turn = lastInTurn.then(work)
  lastInTurn = turn.catch(() => undefined)
  return turn
}

/**
 * Writes one shard's Pagefind index into a folder, its pages in the order of the records. One shard at a time, however
 * many ask for one; the backend is a process of its own and is closed afterwards: its memory goes back to the machine
 * before the next shard.
 */
export const writePagefindShard = async (shard: RecordsOfShard, folder: string): Promise<void> => {
  await inTurn(() => writeInTime(shard, folder))
  for (const name of readdirSync(folder)) {
    if (!KEPT.test(name)) rmSync(join(folder, name), { recursive: true })
  }
  const pages = pagefindPages(folder)
  if (pages !== shard.pages.length)
    throw new IndexingFailed(`${shard.period}: ${pages} pages for ${shard.pages.length} records`)
}
