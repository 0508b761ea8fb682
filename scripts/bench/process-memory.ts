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

/** What processes hold that this program has started, in MB: they alone, and with all that they have started. */
export interface HeldByChildren {
  alone: number
  withTheirs: number
}

/** Looks now; absent where /proc is missing. */
export const heldByChildren = (): HeldByChildren | undefined => {
  if (!canSample) return undefined
  const all = [...processes()]
  const children = all.filter(([, { parent }]) => parent === process.pid)
  return {
    alone: Math.round(children.reduce((sum, [, { MB }]) => sum + MB, 0)),
    withTheirs: Math.round(children.reduce((sum, [pid]) => sum + memoryOfTree(pid), 0)),
  }
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
  const look = () => {
    const MB = pid === 'children' ? heldByChildren()?.withTheirs : memoryOfTree(pid)
    if (MB !== undefined) samples.push({ atSeconds: elapsedSeconds(), MB })
  }
  const timer = canSample ? setInterval(look, SAMPLE_EVERY_MS) : undefined
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
