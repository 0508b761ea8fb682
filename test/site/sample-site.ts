import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { releaseInputs } from '../../src/release/plan/release-inputs.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'
import { liveRelease } from '../../src/release/switch/live-release.ts'
import { sharedFolder } from '../../src/release/switch/shared-files.ts'
import { linkFile } from '../../src/outputs/linked-files.ts'
import { commitByHand, git } from '../cms/gateway/support/county.ts'
import { buildFixture, PROGRAM_DIR, writeEntry } from '../fixtures/county.ts'
import { addedEntries } from './added-entries.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** The moment every sample site is built for: 10 o'clock in Beijing. */
export const SAMPLE_NOW = '2026-11-22T02:00:00.000Z'

/** The sample county as residents meet it, with the entries of added-entries.ts that try its discretion. */
export interface SampleSite {
  contentDir: string
  dataDir: string
  /** The folder of its release. */
  site: string
}

const sitesDir = join(PROGRAM_DIR, 'node_modules/.cache/cunkou/test-sites')
/** Sites of earlier states of the program; another run may still be reading the last ones. */
const KEPT = 3

/** A county without its photos' weight: they are hard-linked, entries are copied. */
export const copyOfSampleCounty = (to: string): string => {
  const { contentDir } = readReleaseSettings()
  const contentCopy = join(to, 'content')
  const media = join(contentDir, 'media')
  rmSync(contentCopy, { recursive: true, force: true })
  cpSync(contentDir, contentCopy, {
    recursive: true,
    filter: (path) => path !== media && basename(path) !== '.git',
  })
  for (const found of readdirSync(media, { recursive: true, withFileTypes: true })) {
    if (!found.isFile()) continue
    const path = join(found.parentPath, found.name)
    const copy = join(contentCopy, 'media', relative(media, path))
    mkdirSync(dirname(copy), { recursive: true })
    linkFile(path, copy)
  }
  return contentCopy
}

/** Photos, share images and search shards are named by what they are made of, so all sites may share them. */
const withSharedCache = (dataDir: string): string => {
  const cache = join(sitesDir, 'cache')
  for (const folder of [cache, dataDir]) mkdirSync(folder, { recursive: true })
  if (!existsSync(join(dataDir, 'cache'))) symlinkSync(cache, join(dataDir, 'cache'))
  return dataDir
}

/** The same for photos, which lie elsewhere: a data folder that need not draw again what a sample site shows. */
export const withDrawingsOf = (sample: SampleSite, dataDir: string): string => {
  withSharedCache(dataDir)
  const drawn = sharedFolder(sample.dataDir, 'photos')
  const own = sharedFolder(dataDir, 'photos')
  for (const name of readdirSync(drawn)) linkFile(join(drawn, name), join(own, name))
  return dataDir
}

const make = async ({ contentDir, dataDir }: SampleSite, folder: string) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyOfSampleCounty(folder)
  for (const entry of addedEntries) writeEntry(contentDir, entry)
  git(contentDir, 'init', '-q')
  commitByHand(contentDir, '样例')
  withSharedCache(dataDir)
  const { code, last, stderr } = await buildFixture({ contentDir, dataDir }, SAMPLE_NOW)
  if (code !== 0)
    throw new Error(`The sample county cannot be built: ${JSON.stringify(last.problems)}\n${stderr}`)
}

const removeOld = () => {
  const ages = readdirSync(sitesDir)
    .filter((name) => /^[0-9a-f]{32}$/.test(name))
    .map((name) => ({ name, made: statSync(join(sitesDir, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made)
  for (const { name } of ages.slice(KEPT)) rmSync(join(sitesDir, name), { recursive: true, force: true })
}

/** What a sample site is made from: program, content and the added entries. */
const inputs = () => {
  const made = releaseInputs({ ...readReleaseSettings(), baseUrl: undefined, day: SAMPLE_NOW })
  const own = ['added-entries.ts', 'sample-site.ts'].map((name) =>
    readFileSync(join(import.meta.dirname, name)),
  )
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from(made), ...own]))
    .digest('hex')
    .slice(0, 32)
}

/**
 * The sample site, built when there is none yet for the present program and content; test files and parallel runs share it.
 * Nobody may write into it. @throws Error with the problems of the content when it cannot be built
 */
export const sampleSite = async (): Promise<SampleSite> => {
  const folder = join(sitesDir, inputs())
  const dataDir = join(folder, 'data')
  const sample = { contentDir: join(folder, 'content'), dataDir, site: join(dataDir, 'live') }
  mkdirSync(sitesDir, { recursive: true })
  await oneAtATime(`${folder}.lock`, async () => {
    if (liveRelease(dataDir) !== undefined) return
    await make(sample, folder)
    removeOld()
  })
  return sample
}
