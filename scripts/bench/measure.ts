import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'

/** What a whole process cost, its children included. */
export interface Cost {
  seconds: number
  /** The largest sum of resident memory of the process and all below it, sampled, in MB; absent where /proc is missing. */
  peakMB: number | undefined
}

/** A line that the process printed, and what the process tree held at that moment. */
export interface Moment {
  line: string
  atSeconds: number
}

interface Sample {
  atSeconds: number
  MB: number
}

/** What a command did and cost; `moments` are its printed lines, `samples` its memory over time. */
export interface Measured extends Cost {
  moments: Moment[]
  samples: Sample[]
}

const SAMPLE_EVERY_MS = 100
const KB_PER_PAGE = 4

/** Parent and resident memory of every process; processes that end while we look are left out. */
const processes = (): Map<number, { parent: number; MB: number }> => {
  const found = new Map<number, { parent: number; MB: number }>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const afterName = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      found.set(Number(name), {
        parent: Number(afterName[1]),
        MB: (Number(afterName[21]) * KB_PER_PAGE) / 1024,
      })
    } catch {
      continue
    }
  }
  return found
}

const memoryOfTree = (root: number): number => {
  const all = processes()
  const isBelow = (pid: number): boolean => {
    if (pid === root) return true
    const parent = all.get(pid)?.parent
    return parent !== undefined && parent > 1 && isBelow(parent)
  }
  return [...all].reduce((sum, [pid, { MB }]) => (isBelow(pid) ? sum + MB : sum), 0)
}

const canSample = process.platform === 'linux'

/** Collects what a running process prints and holds, each with its moment. */
const watch = (child: ChildProcessByStdio<null, Readable, Readable>) => {
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const seen = { moments: [] as Moment[], samples: [] as Sample[], stderr: '' }
  const timer = setInterval(() => {
    if (canSample && child.pid) seen.samples.push({ atSeconds: elapsed(), MB: memoryOfTree(child.pid) })
  }, SAMPLE_EVERY_MS)
  child.stderr.on('data', (chunk: Buffer) => (seen.stderr += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) seen.moments.push({ line, atSeconds: elapsed() })
  })
  child.on('close', () => clearInterval(timer))
  return { seen, elapsed }
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
  const { seen, elapsed } = watch(child)
  const [code] = (await once(child, 'close')) as [number | null]
  const seconds = elapsed()
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${seen.stderr.slice(-4000)}`)
  return {
    seconds,
    peakMB: peakBetween(seen.samples, 0, seconds),
    moments: seen.moments,
    samples: seen.samples,
  }
}

/** The largest of several numbers; none where there is none. */
export const largest = (...values: (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : Math.round(Math.max(...known))
}

/** The largest memory between two moments, in MB. */
export const peakBetween = (samples: readonly Sample[], from: number, to: number): number | undefined =>
  largest(...samples.filter((s) => s.atSeconds >= from && s.atSeconds <= to).map((s) => s.MB))

/** The line of JSON that a measured process prints as its answer. @throws Error when it printed none */
export const answerOf = ({ moments }: Measured): unknown => {
  const line = moments.find(({ line: text }) => text.startsWith('{'))?.line
  if (line === undefined) throw new Error('the measured process gave no answer')
  return JSON.parse(line)
}
