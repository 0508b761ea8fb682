import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { largest, sampleUsage } from './process-tree.ts'

/** What a whole process cost, its children included. */
interface Cost {
  seconds: number
  /** The largest sum of resident memory of the process and all below it, sampled, in MB; absent where /proc is missing. */
  peakMB: number | undefined
  /** What it kept the processors busy, whoever else did: absent where /proc is missing. */
  cpuSeconds: number | undefined
}

/** What a command printed, line by line, and cost. */
export interface Measured extends Cost {
  lines: string[]
}

/** Collects what a running process prints and holds. */
const watch = (child: ChildProcessByStdio<null, Readable, Readable>) => {
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const seen = { stdout: '', stderr: '' }
  const memory = child.pid === undefined ? undefined : sampleUsage(child.pid, elapsed)
  child.stderr.on('data', (chunk: Buffer) => (seen.stderr += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (seen.stdout += chunk.toString()))
  child.on('close', () => memory?.stop())
  return { seen, elapsed, samples: memory?.samples ?? [] }
}

/** Runs a command to its end and measures it from outside. @throws Error with the command's stderr when it fails */
export const measure = async (
  command: string,
  args: readonly string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Measured> => {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { seen, elapsed, samples } = watch(child)
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = elapsed()
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${seen.stderr.slice(-4000)}`)
  return {
    seconds,
    peakMB: largest(...samples.map(({ MB }) => MB)),
    cpuSeconds: largest(...samples.map((sample) => sample.cpuSeconds)),
    lines: seen.stdout.split('\n'),
  }
}

/** The line of JSON that a measured process prints as its answer. @throws Error when it printed none */
export const answerOf = ({ lines }: Measured): unknown => {
  const line = lines.find((text) => text.startsWith('{'))
  if (line === undefined) throw new Error('the measured process gave no answer')
  return JSON.parse(line)
}
