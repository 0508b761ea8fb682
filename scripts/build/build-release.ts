import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'astro'
import { readSettings } from '../../cms/gateway/settings.ts'
import { finishRelease, startRelease } from '../../cms/gateway/publishing/live-release.ts'
import { releaseInputs } from '../../cms/gateway/publishing/release-inputs.ts'
import { beijingDay, beijingMoment } from '../../src/model/beijing-time.ts'
import { contentProblems } from '../check/content-problems.ts'
import { bundleEditor } from '../bundle-editor.ts'
import { contentCommit } from './content-commit.ts'
import { takeOutReleaseData } from './release-data.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * Makes one release from the content and puts it live.
 * `--progress json` prints one JSON object a line for the gateway: steps, then the release or the problems.
 */
const { values } = parseArgs({ options: { progress: { type: 'string' } } })
const asJson = values.progress === 'json'
const settings = readSettings()
const now = process.env['CUNKOU_NOW'] === undefined ? new Date() : new Date(process.env['CUNKOU_NOW'])

process.env['CONTENT_DIR'] = settings.contentDir
process.env['DATA_DIR'] = settings.dataDir
process.env['CUNKOU_NOW'] = now.toISOString()
process.env['CUNKOU_PROGRESS'] = asJson ? 'json' : 'text'

const say = (result: object, sentence: string) => console.log(asJson ? JSON.stringify(result) : sentence)

/** Named by the clock on the wall, not by `now`: two releases for the same day are still two. */
const releaseName = (built: Date) =>
  beijingMoment(built).replace(/\D/g, '') + built.toISOString().slice(17, 23).replace('.', '')

/** The editor is made of the program alone, so it is kept with the program and not with a county's data. */
const addEditor = (outDir: string) =>
  bundleEditor({ outDir, cacheDir: join(settings.programDir, 'node_modules/.cache/cunkou') })

const describe = async (outDir: string, release: string, built: Date, pages: number): Promise<void> => {
  const contentCommitId = await contentCommit(settings.contentDir)
  const facts = { release, builtAt: built.toISOString(), contentCommit: contentCommitId, pages }
  await writeFile(join(outDir, 'release.json'), `${JSON.stringify(facts)}\n`)
}

/** An old release that cannot be removed is no reason to have no new one. */
const removeOldReleases = () => {
  const worker = new Worker(new URL('./prune-worker.ts', import.meta.url), {
    workerData: { dataDir: settings.dataDir },
  })
  worker.on('error', (reason) => console.error(reason))
}

const makeRelease = async () => {
  const built = new Date()
  const release = releaseName(built)
  const day = beijingDay(now)
  // Asked before the build reads the content: what changes meanwhile must count as not yet published.
  const inputs = releaseInputs({ ...settings, day })
  const outDir = startRelease(settings.dataDir, release)
  removeOldReleases()
  await build({ root: settings.programDir, outDir, logLevel: 'error' })
  const { nextChangeAt, pages } = await takeOutReleaseData(outDir)
  await describe(outDir, release, built, pages)
  await addEditor(outDir)
  finishRelease(settings.dataDir, release, { inputs, day, nextChangeAt })
  // Since the process began: loading the tools is part of what the editor waits for.
  const seconds = Math.round(performance.now() / 100) / 10
  say({ release, pages, seconds }, `完成：${pages} 页，用了 ${seconds} 秒。`)
}

const problemsOf = (cause: unknown): object[] | undefined => {
  if (!(cause instanceof Error)) return undefined
  return 'problems' in cause && Array.isArray(cause.problems) ? cause.problems : problemsOf(cause.cause)
}

/** What stopped the build, in the editor's words; the engineer's cause goes to stderr (last-build.log). */
const reportFailure = async (cause: unknown) => {
  console.error(cause)
  const message = cause instanceof Error ? cause.message : String(cause)
  const all = await contentProblems(settings.contentDir).catch(() => [])
  // Without a problem in the content the gateway says so in its own words and points to the log.
  const problems = all.length > 0 ? all : (problemsOf(cause) ?? [])
  say({ problems }, `没有生成新网站，原来的网站不变。\n${message}`)
  process.exitCode = 1
}

await mkdir(settings.dataDir, { recursive: true })
await oneAtATime(settings.programDir)
await makeRelease().catch(reportFailure)
