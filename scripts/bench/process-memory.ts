import { readdirSync, readFileSync } from 'node:fs'

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

/** What everything that this program has started holds now, in MB; absent where /proc is missing. */
export const memoryOfChildren = (): number | undefined => {
  if (!canSample) return undefined
  return Math.round(memoryOfTree(process.pid) - (processes().get(process.pid)?.MB ?? 0))
}

/** Memory at a moment. */
export interface Sample {
  atSeconds: number
  MB: number
}

/** Looks at a process and all below it again and again, or at everything that this program has started. */
export const sampleMemory = (
  pid: number | 'children',
  elapsedSeconds: () => number,
): { samples: Sample[]; stop: () => void } => {
  const samples: Sample[] = []
  const timer = setInterval(() => {
    const MB = pid === 'children' ? memoryOfChildren() : canSample ? memoryOfTree(pid) : undefined
    if (MB !== undefined) samples.push({ atSeconds: elapsedSeconds(), MB })
  }, SAMPLE_EVERY_MS)
  return { samples, stop: () => clearInterval(timer) }
}

/** The largest of several numbers; none where there is none. */
export const largest = (...values: (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : Math.round(Math.max(...known))
}

/** The largest memory between two moments, in MB. */
export const peakBetween = (samples: readonly Sample[], from: number, to: number): number | undefined =>
  largest(...samples.filter((s) => s.atSeconds >= from && s.atSeconds <= to).map((s) => s.MB))
