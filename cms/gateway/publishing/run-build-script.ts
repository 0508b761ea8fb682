import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Settings } from '../settings.ts'
import type { BuildResult, RunBuild } from './build-result.ts'

const PATIENCE_AFTER_STOP_IN_MS = 5000

const stepLine = z.object({ step: z.string(), done: z.number(), total: z.number() })
const releaseLine = z.object({ release: z.string(), pages: z.number(), seconds: z.number() })
const problemsLine = z.object({
  problems: z.array(
    z.object({
      message: z.string(),
      file: z.string().optional(),
      field: z.string().optional(),
      fix: z.string().optional(),
    }),
  ),
})

/** Everything but JSON objects is chatter of the tools that the build calls. */
const parsed = (line: string): unknown => {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The settings under the names that the build reads; both must see the same folders. */
const environmentOf = (settings: Settings) => ({
  ...process.env,
  CONTENT_DIR: settings.contentDir,
  DATA_DIR: settings.dataDir,
  BASE_URL: settings.baseUrl,
  NODE_ENV: 'production',
})

/** SIGKILL follows when the build does not end on the polite signal, so that nothing is left running. */
const stopOn = (signal: AbortSignal, child: ChildProcess) => {
  const stop = () => {
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_AFTER_STOP_IN_MS)
    child.once('exit', () => clearTimeout(force))
  }
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  child.once('exit', () => signal.removeEventListener('abort', stop))
}

/** Keeps all that the build said, for the technician; the editor never sees it. */
const keepLog = (settings: Settings, child: ChildProcess) => {
  mkdirSync(settings.dataDir, { recursive: true })
  const log = createWriteStream(join(settings.dataDir, 'last-build.log'))
  log.on('error', () => undefined)
  child.stderr?.pipe(log, { end: false })
  child.stdout?.pipe(log, { end: false })
  child.once('close', () => log.end())
}

/**
 * Builds by starting `scripts/build.ts --progress json` as a process of its own, so that a build's memory and crashes
 * never reach the gateway. A process that ends without a result counts as failed without a known problem.
 */
export const runBuildScript =
  (settings: Settings, script: string = join(settings.programDir, 'scripts/build.ts')): RunBuild =>
  (onStep, signal) =>
    new Promise<BuildResult>((resolve, reject) => {
      let result: BuildResult = { ok: false, problems: [] }
      const child = spawn(process.execPath, [script, '--progress', 'json'], {
        cwd: settings.programDir,
        env: environmentOf(settings),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      keepLog(settings, child)
      stopOn(signal, child)
      const lines = createInterface({ input: child.stdout })
      lines.on('line', (line) => {
        const said = parsed(line)
        const step = stepLine.safeParse(said)
        const release = releaseLine.safeParse(said)
        const problems = problemsLine.safeParse(said)
        if (step.success) onStep(step.data)
        if (release.success) result = { ok: true, ...release.data }
        if (problems.success) result = { ok: false, ...problems.data }
      })
      child.once('error', reject)
      child.once('close', (code) => resolve(code === 0 || !result.ok ? result : { ok: false, problems: [] }))
    })
