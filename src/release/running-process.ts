import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Progress, ReleaseRequest, ReleaseResult, Said } from './contract.ts'
import { readLine, requestLine } from './contract.ts'
import type { ReleaseSettings } from './settings.ts'
import { variablesOf } from './settings.ts'

/** Who hears how a request goes. */
export interface Listeners {
  onProgress: (progress: Progress) => void
}

/** A request on its way. Neither promise rejects. */
export interface Answering {
  result: Promise<ReleaseResult>
  /** When the process has come to rest again, or has ended. */
  idle: Promise<unknown>
}

/** A process that has been started. */
export interface RunningProcess {
  hasEnded(): boolean
  ask(asked: ReleaseRequest, listeners: Listeners, signal?: AbortSignal): Answering
  end(): Promise<void>
}

const PATIENCE_AFTER_STOP_IN_MS = 5000
/** Of V8's own heap, in megabytes; a large county needs some two thousand while everything is made for the first time. */
const MOST_HEAP_IN_MB = 3072

const brokenOff: ReleaseResult = { ok: false, why: 'program' }

/** SIGKILL follows when the process does not end on the polite signal, so that nothing is left running. */
const stop = (child: ChildProcess): void => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_AFTER_STOP_IN_MS)
  child.once('exit', () => clearTimeout(force))
}

/** Keeps all that is said during one request, for the technician; the editor never sees it. */
const keepLog = (dataDir: string, child: ChildProcess): (() => void) => {
  mkdirSync(dataDir, { recursive: true })
  const log = createWriteStream(join(dataDir, 'last-build.log'))
  log.on('error', () => undefined)
  child.stderr?.pipe(log, { end: false })
  child.stdout?.pipe(log, { end: false })
  return () => {
    child.stderr?.unpipe(log)
    child.stdout?.unpipe(log)
    log.end()
  }
}

const resultOf = (said: Said): ReleaseResult | undefined => {
  if (said.kind === 'made') return { ok: true, ...said.made }
  if (said.kind !== 'failed') return undefined
  return said.problems.length > 0 ? { ok: false, why: 'content', problems: said.problems } : brokenOff
}

/** Starts a process that makes releases. @param command see openReleaseProcess */
export const startProcess = (settings: ReleaseSettings, command: string): RunningProcess => {
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_HEAP_IN_MB}`, command], {
    cwd: settings.programDir,
    env: { ...process.env, ...variablesOf(settings), NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines = createInterface({ input: child.stdout })
  let hasEnded = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true
      resolve()
    }
    // 'close' comes after the last line; a process that could not be started at all has only an error.
    child.once('close', end).once('error', end)
  })
  // Whoever died cannot be written to; that is told by `ended`.
  child.stdin.on('error', () => undefined)

  const ask: RunningProcess['ask'] = (asked, { onProgress }, signal) => {
    const endLog = keepLog(settings.dataDir, child)
    const onAbort = () => stop(child)
    if (signal?.aborted) onAbort()
    signal?.addEventListener('abort', onAbort, { once: true })
    const { promise: result, resolve: give } = Promise.withResolvers<ReleaseResult>()
    const { promise: idle, resolve: rest } = Promise.withResolvers<void>()
    const onLine = (line: string) => {
      const said = readLine(line)
      if (said?.kind === 'progress') onProgress(said.progress)
      const found = said && resultOf(said)
      if (found) give(found)
      if (said?.kind === 'idle') rest()
    }
    lines.on('line', onLine)
    void ended.then(() => {
      give(brokenOff)
      rest()
    })
    void idle.then(() => {
      lines.off('line', onLine)
      signal?.removeEventListener('abort', onAbort)
      endLog()
    })
    child.stdin.write(requestLine(asked))
    return { result, idle }
  }

  return {
    hasEnded: () => hasEnded,
    ask,
    async end() {
      if (hasEnded) return
      child.stdin.end()
      stop(child)
      await once(child, 'close').catch(() => undefined)
    },
  }
}
