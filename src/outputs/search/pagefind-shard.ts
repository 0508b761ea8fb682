import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as pagefind from 'pagefind'
import { within } from './client/fetching/time-limit.ts'
import { GAP, spaced } from './normalise.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'

type RecordsOfShard = PlannedShard<SearchRecord>

/** Pagefind's chunks hold this many places; a third of its default, so that a phone fetches less it did not ask for. */
const PLACES_PER_CHUNK = 6000
/** Records sent before waiting for answers: enough to keep the backend busy, few enough to keep its queue small. */
const RECORDS_IN_FLIGHT = 200
/** How long a shard may take: many times what the slowest machine needs. */
const limitInMs = ({ pages }: RecordsOfShard): number => 30_000 + 30 * pages.length
const STILL_THERE_EVERY_IN_MS = 1000
/** Pagefind writes these for its own page; ours needs none of them, and its text files are ours too. */
const NOT_NEEDED = /^(?:fragment|pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css))$/

/** What the browser takes from Pagefind; once for all shards. */
export const SCRIPTS = ['pagefind.js', 'pagefind-worker.js']
/** What each shard would bring along of it. */
export const RUNTIME_FILES = [...SCRIPTS, 'wasm.unknown.pagefind']

/** Pagefind refused a record or could not write: names the shard. */
export class IndexingFailed extends Error {}

/** The words a record is found by, in the order that the browser relies on: the title first. */
export const indexedText = ({ title, text }: SearchRecord): string =>
  [title, text].map(spaced).filter(Boolean).join(` ${GAP} `)

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

const readMeta = (folder: string): string => {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'))
  if (name === undefined) throw new IndexingFailed(`${folder}: no metadata file`)
  return gunzipSync(readFileSync(join(folder, name))).toString('latin1')
}

/** Pagefind lists its pages in the order they came in, before its chunks, whose ids look the same. */
const pageIds = (folder: string, shard: RecordsOfShard): string[] => {
  const found = readMeta(folder).matchAll(new RegExp(`${shard.language}_([0-9a-f]{7,})`, 'g'))
  const ids = [...found].slice(0, shard.pages.length).map(([, id]) => id ?? '')
  if (new Set(ids).size === shard.pages.length) return ids
  throw new IndexingFailed(`${shard.period}: ${new Set(ids).size} page ids for ${shard.pages.length} pages`)
}

/** Pagefind sets no option for the size of its chunks, only this name in the environment of its backend. */
const startBackend = (): void => {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PLACES_PER_CHUNK)
}

const write = async (shard: RecordsOfShard, folder: string): Promise<void> => {
  startBackend()
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

const writeInTime = async (shard: RecordsOfShard, folder: string): Promise<void> => {
  try {
    await within(limitInMs(shard), `indexing ${shard.period}`, whileThere(write(shard, folder)))
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
 * Writes one shard's Pagefind index into a folder and returns the page ids in the order of the records. One shard at a
 * time, however many ask for one; the backend is a process of its own and is closed afterwards: its memory goes back to
 * the machine before the next shard.
 */
export const writePagefindShard = async (shard: RecordsOfShard, folder: string): Promise<string[]> => {
  await inTurn(() => writeInTime(shard, folder))
  for (const name of readdirSync(folder)) {
    if (NOT_NEEDED.test(name)) rmSync(join(folder, name), { recursive: true })
  }
  return pageIds(folder, shard)
}
