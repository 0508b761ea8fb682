import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { oldestEngines } from '../oldest-engines.ts'
import { buildDirectory } from './directory.ts'
import { FORMAT_VERSION, PAGES_PER_FILE } from './formats.ts'
import type { SearchManifest, ShardEntry } from './formats.ts'
import { TOKENIZER_VERSION } from './normalise.ts'
import { readersScript, RUNTIME_VERSION } from './pagefind-runtime.ts'
import { writePagefindShard } from './pagefind-shard.ts'
import { planShards } from './plan-shards.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { SearchPeriod } from './records.ts'
import { cachedFolder, fingerprint, linkFolder, pruneFolders } from './shard-cache.ts'
import { pageText, shardFacets } from './shard-facets.ts'

export interface SearchIndexJob {
  shards: readonly SearchPeriod[]
  /** The folder that becomes `/search/index/`; what it held before is replaced. */
  outDir: string
  /** Finished shards by content; may be shared by several builds and deleted at any time between them. */
  cacheDir: string
  /** Called after each shard. */
  onShard?: (progress: { period: string; done: number; total: number; made: boolean }) => void
}

/** What the browser takes from Pagefind itself; the shards bring only their words. */
const SCRIPTS = ['pagefind.js', 'pagefind-worker.js']
const RUNTIME_FILES = [...SCRIPTS, 'wasm.unknown.pagefind']

/** Pagefind's code comes with an index; this one holds a page that no question reaches. */
const nothing: PlannedShard = {
  period: 'core',
  language: 'qcore',
  records: [{ url: '/', title: '', kind: '', kindLabel: '', categories: [], text: 'nothing' }],
}

const pagefindVersion = (): string => {
  const file = findPackageJSON('pagefind', import.meta.url)
  if (file === undefined) throw new Error('The package pagefind is not installed')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}

const writePack = (file: string, content: unknown): void => {
  writeFileSync(file, gzipSync(JSON.stringify(content), { level: 9 }))
}

const makeShard = async (shard: PlannedShard, folder: string): Promise<void> => {
  const ids = await writePagefindShard(shard, folder)
  for (const name of RUNTIME_FILES) rmSync(join(folder, name))
  writePack(join(folder, 'facets.pack'), shardFacets(shard.records, ids))
  writePack(join(folder, 'titles.pack'), { titles: shard.records.map(({ title }) => title) })
  mkdirSync(join(folder, 'pages'))
  for (let from = 0; from < shard.records.length; from += PAGES_PER_FILE) {
    const pages = shard.records.slice(from, from + PAGES_PER_FILE).map(pageText)
    writePack(join(folder, 'pages', `${from / PAGES_PER_FILE}.pack`), pages)
  }
}

const makeCore = async (folder: string): Promise<void> => {
  await writePagefindShard(nothing, folder)
  for (const name of SCRIPTS) {
    const file = join(folder, name)
    writeFileSync(file, await readersScript(name, readFileSync(file, 'utf8')))
  }
}

const placeShard = async (
  job: SearchIndexJob,
  shard: PlannedShard,
): Promise<{ entry: ShardEntry; made: boolean }> => {
  const hash = fingerprint(shard, TOKENIZER_VERSION, FORMAT_VERSION, pagefindVersion())
  const key = `${shard.period}-${hash}`
  const { folder, made } = await cachedFolder(job.cacheDir, key, (draft) => makeShard(shard, draft))
  linkFolder(folder, join(job.outDir, key))
  const { period, language, records } = shard
  return { entry: { period, path: `${key}/`, language, hash, count: records.length }, made }
}

const placeCore = async (job: SearchIndexJob): Promise<SearchManifest['core']> => {
  const tag = fingerprint(nothing, pagefindVersion(), RUNTIME_VERSION, oldestEngines)
  const { folder } = await cachedFolder(job.cacheDir, `core-${tag}`, makeCore)
  linkFolder(folder, join(job.outDir, `core-${tag}`))
  return { path: `core-${tag}/`, tag }
}

const placeDirectory = (job: SearchIndexJob): SearchManifest['directory'] => {
  const directory = buildDirectory(job.shards.flatMap(({ records }) => records))
  const path = `names-${fingerprint(directory)}.pack`
  writePack(join(job.outDir, path), directory)
  return { path }
}

/**
 * Builds the whole search of a release: one Pagefind index per stretch of time, one after the other, the finished
 * ones from the cache; a directory of names; and `shards.json`, which says where everything is.
 */
export const buildSearchIndex = async (job: SearchIndexJob): Promise<SearchManifest> => {
  rmSync(job.outDir, { recursive: true, force: true })
  for (const dir of [job.outDir, job.cacheDir]) mkdirSync(dir, { recursive: true })
  const planned = planShards(job.shards)
  const manifest: SearchManifest = { core: await placeCore(job), directory: placeDirectory(job), shards: [] }
  for (const shard of planned) {
    const { entry, made } = await placeShard(job, shard)
    manifest.shards.push(entry)
    job.onShard?.({ period: shard.period, done: manifest.shards.length, total: planned.length, made })
  }
  writeFileSync(join(job.outDir, 'shards.json'), `${JSON.stringify(manifest)}\n`)
  pruneFolders(job.cacheDir, new Set([manifest.core, ...manifest.shards].map(({ path }) => basename(path))))
  return manifest
}
