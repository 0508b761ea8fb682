import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CollectionName } from '../model/collections.ts'
import type { Problem } from '../model/problems.ts'
import type { ReleaseResult, RunRelease } from './contract.ts'
import { readLine } from './contract.ts'
import type { ReleaseSettings } from './settings.ts'
import { variablesOf } from './settings.ts'
import { forgetEntry, placesOf } from './switch/forget.ts'
import { liveFolder, liveRelease } from './switch/live-release.ts'
import { readReleaseNotes } from './switch/release-notes.ts'
import { isSharedAddress, sharedDir } from './switch/shared-files.ts'

/** What a program that stays running asks of the release room; making a release is a process of its own. */
export { isSharedAddress, liveFolder, sharedDir }

/** An entry that is to be nowhere any more, with the addresses of its photos and attachments. */
export interface ForgottenEntry {
  collection: CollectionName
  id: string
  media: readonly string[]
}

/**
 * Takes an entry out of everything but the live release, which must be without it; nothing may be in the making.
 * @returns the earlier releases that are gone
 */
export const forgetInReleases = (dataDir: string, { collection, id, media }: ForgottenEntry): string[] =>
  forgetEntry(dataDir, placesOf(collection, id, media)).releases

const PATIENCE_AFTER_STOP_IN_MS = 5000

/** What the live release had to leave out of the content, until it is mended. */
export const leftOutOfLive = (dataDir: string): readonly Problem[] => {
  const release = liveRelease(dataDir)
  return (release === undefined ? undefined : readReleaseNotes(dataDir, release)?.leftOut) ?? []
}

/** SIGKILL follows when the process does not end on the polite signal, so that nothing is left running. */
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

/** Keeps all that was said, for the technician; the editor never sees it. */
const keepLog = (dataDir: string, child: ChildProcess) => {
  mkdirSync(dataDir, { recursive: true })
  const log = createWriteStream(join(dataDir, 'last-build.log'))
  log.on('error', () => undefined)
  child.stderr?.pipe(log, { end: false })
  child.stdout?.pipe(log, { end: false })
  child.once('close', () => log.end())
}

/**
 * Makes releases in processes of their own, so that memory and crashes never reach whoever asks. A process that ends
 * without a result counts as broken off.
 * @param command the program that makes one release and says so in the contract's lines (`scripts/build.ts`); whoever
 *   puts the programs together knows it
 */
export const releaseRunner =
  (settings: ReleaseSettings, command: string): RunRelease =>
  ({ contentDir, version }, onProgress, signal) =>
    new Promise<ReleaseResult>((resolve, reject) => {
      let result: ReleaseResult = { ok: false, why: 'program' }
      const told = variablesOf({ ...settings, contentDir, contentVersion: version })
      const child = spawn(process.execPath, [command, '--progress', 'json'], {
        cwd: settings.programDir,
        env: { ...process.env, ...told, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      keepLog(settings.dataDir, child)
      stopOn(signal, child)
      createInterface({ input: child.stdout }).on('line', (line) => {
        const said = readLine(line)
        if (said?.kind === 'progress') onProgress(said.progress)
        if (said?.kind === 'made') result = { ok: true, ...said.made }
        if (said?.kind === 'failed' && said.problems.length > 0)
          result = { ok: false, why: 'content', problems: said.problems }
      })
      child.once('error', reject)
      child.once('close', (code) =>
        resolve(code === 0 || !result.ok ? result : { ok: false, why: 'program' }),
      )
    })
