import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'astro'
import { readSettings } from '../cms/gateway/settings.ts'
import { finishRelease, startRelease } from '../cms/gateway/publishing/live-release.ts'
import { releaseInputs } from '../cms/gateway/publishing/release-inputs.ts'
import { beijingDay, beijingMoment } from '../src/model/beijing-time.ts'
import { contentProblems } from './check/content-problems.ts'
import { bundleEditor } from './bundle-editor.ts'
import { contentCommit } from './build/content-commit.ts'
import { nextChangeAt } from './build/next-change.ts'

/**
 * npm run build: makes one release from the content and puts it live.
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
const outDir = join(settings.dataDir, 'astro/out')

const countPages = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).length

/** Named by the clock on the wall, not by `now`: two releases for the same day are still two. */
const releaseName = (built: Date) =>
  beijingMoment(built).replace(/\D/g, '') + built.toISOString().slice(17, 23).replace('.', '')

/** The editor is made of the program alone, so it is kept with the program and not with a county's data. */
const addEditor = () =>
  bundleEditor({ outDir, cacheDir: join(settings.programDir, 'node_modules/.cache/cunkou') })

const describe = async (release: string, built: Date, pages: number) => {
  const facts = {
    release,
    builtAt: built.toISOString(),
    contentCommit: await contentCommit(settings.contentDir),
    pages,
  }
  await writeFile(join(outDir, 'release.json'), `${JSON.stringify(facts)}\n`)
}

const putLive = async (release: string, inputs: string, day: string) => {
  const making = startRelease(settings.dataDir, release)
  await rm(making, { recursive: true, force: true })
  await rename(outDir, making)
  const next = await nextChangeAt(settings.contentDir, now)
  finishRelease(settings.dataDir, release, { inputs, day, nextChangeAt: next })
}

const makeRelease = async (started: number) => {
  const day = beijingDay(now)
  // Asked before the build reads the content: what changes meanwhile must count as not yet published.
  const inputs = releaseInputs({ ...settings, day })
  await build({ root: settings.programDir, logLevel: asJson ? 'error' : 'warn' })
  const pages = await countPages(outDir)
  await addEditor()
  const built = new Date()
  const release = releaseName(built)
  await describe(release, built, pages)
  await putLive(release, inputs, day)
  const seconds = Math.round((performance.now() - started) / 100) / 10
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
  const problems = all.length > 0 ? all : (problemsOf(cause) ?? [{ message: `生成网站时出错：${message}` }])
  say({ problems }, `没有生成新网站，原来的网站不变。\n${message}`)
  process.exitCode = 1
}

await mkdir(settings.dataDir, { recursive: true })
await makeRelease(performance.now()).catch(reportFailure)
