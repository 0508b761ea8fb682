import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Progress, ReleaseRequest, ReleaseResult, Said } from './contract.ts'
import { readLine, requestLine } from './contract.ts'
import type { ReleaseSettings } from './settings.ts'
import { variablesOf } from './settings.ts'

/** How a request is going. Nothing of it rejects. */
export interface Answering {
  /** 'unheard' where the process ended before it said a word: another one may be asked. */
  result: Promise<ReleaseResult | 'unheard'>
  /** When the process has come to rest again, or has ended. */
  idle: Promise<undefined>
}

/** A process that has been started; it answers one request after the other. */
export interface RunningProcess {
  hasEnded(): boolean
  ask(asked: ReleaseRequest, onProgress: (progress: Progress) => void, signal?: AbortSignal): Answering
  end(): Promise<void>
}

const PATIENCE_AFTER_STOP_IN_MS = 5000
/** Of V8's own heap, in megabytes; a large county needs some two thousand while everything is made for the first time. */
const MOST_HEAP_IN_MB = 3072

/** The process collects its garbage itself while it waits. */
const OPTIONS = [`--max-old-space-size=${MOST_HEAP_IN_MB}`, '--expose-gc']

/**
 * glibc keeps a heap for each thread, up to eight a core, and seldom gives one back: with two a county of 10,000 entries holds
 * 540 MB at rest instead of 630. Where another library allocates, nobody reads this.
 */
const MEMORY = { MALLOC_ARENA_MAX: '2' }

const brokenOff: ReleaseResult = { ok: false, why: 'program' }

/** SIGKILL follows when the process does not end on the polite signal, so that nothing is left running. */
const stop = (child: ChildProcess): void => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_AFTER_STOP_IN_MS)
  child.once('exit', () => clearTimeout(force))
}

/** Keeps all that is said during one request, for the technician; the editor never sees it. */
const keepLog = (dataDir: string, { stdout, stderr }: ChildProcessWithoutNullStreams): (() => void) => {
  mkdirSync(dataDir, { recursive: true })
  const log = createWriteStream(join(dataDir, 'last-build.log'))
  log.on('error', () => undefined)
  const outputs = [stdout, stderr]
  for (const output of outputs) output.pipe(log, { end: false })
  return () => {
    for (const output of outputs) output.unpipe(log)
    log.end()
  }
}

const resultOf = (said: Said): ReleaseResult | undefined => {
  if (said.kind === 'made') return { ok: true, ...said.made }
  if (said.kind !== 'failed') return undefined
  if (said.problems.length > 0) return { ok: false, why: 'content', problems: said.problems }
  return said.noSpace ? { ok: false, why: 'no-space' } : brokenOff
}

/** Hears what a process says until it is idle again or has ended. */
const hear = (
  lines: NodeJS.EventEmitter,
  ended: Promise<unknown>,
  onProgress: (progress: Progress) => void,
): Answering => {
  const { promise: result, resolve: give } = Promise.withResolvers<ReleaseResult | 'unheard'>()
  const { promise: idle, resolve: rest } = Promise.withResolvers<undefined>()
  let isHeard = false
  const onLine = (line: string) => {
    const said = readLine(line)
    if (!said) return
    isHeard = true
    if (said.kind === 'progress') onProgress(said.progress)
    const found = resultOf(said)
    if (found) give(found)
    if (said.kind !== 'idle') return
    // Whoever asked for no release is told by this alone.
    give(brokenOff)
    rest(undefined)
  }
  lines.on('line', onLine)
  void ended.then(() => {
    give(isHeard ? brokenOff : 'unheard')
    rest(undefined)
  })
  void idle.then(() => lines.off('line', onLine))
  return { result, idle }
}

const start = (settings: ReleaseSettings, command: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [...OPTIONS, command], {
    cwd: settings.programDir,
    env: { ...MEMORY, ...process.env, ...variablesOf(settings), NODE_ENV: 'production' },
    stdio: 'pipe',
  })

/** Starts a process that makes releases. @param command see openReleaseProcess */
export const startProcess = (settings: ReleaseSettings, command: string): RunningProcess => {
  const child = start(settings, command)
  const lines = createInterface({ input: child.stdout })
  let hasEnded = false
  // 'close' comes after the last line; a process that could not be started at all has only an error.
  const ended = new Promise<void>((resolve) => child.once('close', resolve).once('error', resolve))
  void ended.then(() => (hasEnded = true))
  // Whoever has died cannot be written to; that is told by `ended`.
  child.stdin.on('error', () => undefined)
  return {
    hasEnded: () => hasEnded,
    ask(asked, onProgress, signal) {
      const endLog = keepLog(settings.dataDir, child)
      const onAbort = () => stop(child)
      if (signal?.aborted) onAbort()
      signal?.addEventListener('abort', onAbort, { once: true })
      const answering = hear(lines, ended, onProgress)
      void answering.idle.then(() => {
        signal?.removeEventListener('abort', onAbort)
        endLog()
      })
      child.stdin.write(requestLine(asked))
      return answering
    },
    async end() {
      child.stdin.end()
      stop(child)
      await ended
    },
  }
}
