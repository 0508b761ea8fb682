import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { parse } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DiskFull } from '../outcomes.ts'

/** Git ended with an error; `stderr` is for the log, never for an editor. */
export class GitFailed extends Error {
  readonly stderr: string
  readonly exitCode: number | null

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${exitCode}: ${stderr.trim()}`)
    this.name = 'GitFailed'
    this.stderr = stderr
    this.exitCode = exitCode
  }
}

/** The system's git, bound to one repository. */
export interface Git {
  /** Runs one command to its end and answers what it printed. @throws GitFailed */
  run(args: readonly string[], input?: string | Uint8Array | Readable): Promise<Buffer>
  /** Starts a command that keeps answering until its input is closed. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams
}

/** Who the commits are committed by; the author is the signed-in person. */
export const SERVICE = { name: 'Cunkou', email: 'service@cunkou.invalid' }

/**
 * Hooks of the repository could run anything and names must come as they are; loose objects and refs are flushed
 * to the disk because an editor's "saved" has to survive a power cut.
 */
const OPTIONS = [
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.fsync=loose-object,pack,pack-metadata,reference',
  'gc.auto=0',
].flatMap((option) => ['-c', option])

const environment = (gitDir: string) => ({
  // GIT_DIR and its like, set when a hook or an IDE starts us, would send every command to another repository.
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  LC_ALL: 'C',
  // Nothing that a user or the machine has set for git in general is obeyed.
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  // For git before 2.32, which does not know the line above.
  HOME: gitDir,
  XDG_CONFIG_HOME: gitDir,
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_COMMITTER_NAME: SERVICE.name,
  GIT_COMMITTER_EMAIL: SERVICE.email,
  GIT_AUTHOR_NAME: SERVICE.name,
  GIT_AUTHOR_EMAIL: SERVICE.email,
})

/** Binds git to a bare repository; every command runs without hooks, prompts and settings of the user or the machine. */
export const gitIn = (gitDir: string): Git => {
  // The county's folder is named in our own settings: whose it is need not be vouched for in git's.
  const options = [`--git-dir=${gitDir}`, '-c', `safe.directory=${gitDir}`, ...OPTIONS]
  // The folder that the program was started in may be gone by now, and git would not even begin.
  const where = { cwd: parse(gitDir).root, env: environment(gitDir) }
  const begin = (args: readonly string[]) => spawn('git', [...options, ...args], where)
  return {
    start: begin,
    run: (args, input) => finish(begin(args), args, input),
  }
}

/** A full disk is told as what it is, whoever meets it. */
const failureOf = (args: readonly string[], code: number | null, stderr: string) => {
  const failure = new GitFailed(args, code, stderr)
  return /No space left|Out of diskspace/.test(stderr) ? new DiskFull(failure) : failure
}

const finish = (
  child: ChildProcessWithoutNullStreams,
  args: readonly string[],
  input?: string | Uint8Array | Readable,
) =>
  new Promise<Buffer>((resolve, reject) => {
    const printed: Buffer[] = []
    const complaints: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(printed))
      else reject(failureOf(args, code, Buffer.concat(complaints).toString()))
    })
    // Git may end before it has read everything; its exit code says more than the broken pipe.
    child.stdin.on('error', () => undefined)
    if (input instanceof Readable) pipeline(input, child.stdin).catch(reject)
    else child.stdin.end(input)
  })
