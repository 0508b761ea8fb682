import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { buildSearchIndex } from './build-index.ts'
import { groupByPeriod } from '../../../src/outputs/search/records.ts'
import { samplePages } from './sample-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'search-killed-'))
afterAll(() => rmSync(folder, { recursive: true }))
const root = join(import.meta.dirname, '../../..')

/** A process that builds the index of the sample pages into `out`. */
const program = `
import { buildSearchIndex } from '${root}/test/outputs/search/build-index.ts'
import { groupByPeriod } from '${root}/src/outputs/search/records.ts'
import { samplePages } from '${root}/test/outputs/search/sample-pages.ts'
const [outDir, cacheDir] = process.argv.slice(1)
const periods = groupByPeriod(samplePages, ({ kind }) => kind === 'reports')
await buildSearchIndex({ periods, outDir, cacheDir })
`

const contentsOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => `${file.slice(dir.length)} ${readFileSync(file).toString('base64')}`)

const build = (name: string, cacheDir: string) =>
  buildSearchIndex({
    periods: groupByPeriod(samplePages, ({ kind }) => kind === 'reports'),
    outDir: join(folder, name),
    cacheDir,
  })

const draftsIn = (dir: string) =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /(^|\/)draft-[^/]*$/.test(name),
      )
    : []

/** Kills the process as soon as an unfinished part holds this many files. */
const killWhenHalfMade = async (cacheDir: string, files: number) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, join(folder, 'out'), cacheDir])
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const halfMade = () => {
    try {
      return draftsIn(cacheDir).some(
        (name) => readdirSync(join(cacheDir, name), { recursive: true }).length >= files,
      )
    } catch {
      // It got its name, or was removed, while we looked.
      return false
    }
  }
  while (!halfMade()) {
    expect(child.exitCode, 'it was never half made').toBe(null)
    await sleep(1)
  }
  child.kill('SIGKILL')
  await ended
}

it.each([1, 4, 12])(
  'a part that was half made when the process was killed is made anew (%i files)',
  async (files) => {
    const cacheDir = join(folder, `cache-${files}`)
    await killWhenHalfMade(cacheDir, files)
    expect(draftsIn(cacheDir)).not.toEqual([])
    await build('after', cacheDir)
    await build('whole', join(folder, 'another-cache'))
    expect(contentsOf(join(folder, 'after'))).toEqual(contentsOf(join(folder, 'whole')))
    expect(draftsIn(cacheDir)).toEqual([])
  },
  300_000,
)

/** A process whose indexing backend is killed while it makes a large shard, and which then makes a small one. */
const losingItsBackend = `
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeShard } from '${root}/src/outputs/search/make-shard.ts'
import { samplePages } from '${root}/test/outputs/search/sample-pages.ts'
const many = Array.from({ length: 50 }, (_, n) => samplePages.map((page) => ({ ...page, url: page.url + n }))).flat()
const make = (pages, wordsFile) =>
  makeShard({ shard: { period: 'always', language: 'qalways', pages }, wordsFile }).then(() => 'made', () => 'refused')
const [large, small] = process.argv.slice(1)
const first = make(many, large)
while (spawnSync('pkill', ['-KILL', '-P', String(process.pid)]).status !== 0) await sleep(5)
console.log(await first, await make(samplePages, small))
`

it('a process whose indexing backend was killed says so soon, and goes on with another', () => {
  const folders = ['large', 'small'].map((name) => join(folder, name))
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', losingItsBackend, ...folders], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 200_000,
  })
  expect(said.trim()).toBe('refused made')
})
