import { readdirSync, readFileSync } from 'node:fs'

const SAMPLE_EVERY_MS = 100
const KB_PER_PAGE = 4
/** What Linux counts a process's time in. */
const TICKS_PER_SECOND = 100

interface OneProcess {
  parent: number
  /** Resident memory. */
  MB: number
  /** Its own, and of those below it that have ended. */
  cpuSeconds: number
  /** Only of those below it that have ended. */
  endedCpuSeconds: number
}

/** The fields of `/proc/PID/stat` behind the name, which may hold blanks. */
const readStat = (pid: string): OneProcess => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').map(Number) ?? []
  const [parent = 0, pages = 0] = [fields[1], fields[21]]
  const secondsOf = (from: number) =>
    fields.slice(from, 15).reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND
  return {
    parent,
    MB: (pages * KB_PER_PAGE) / 1024,
    cpuSeconds: secondsOf(11),
    endedCpuSeconds: secondsOf(13),
  }
}

/** Every process by its id; those that end while we look are left out. */
const processes = (): Map<number, OneProcess> => {
  const found = new Map<number, OneProcess>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      found.set(Number(name), readStat(name))
    } catch {
      continue
    }
  }
  return found
}

type Usage = Pick<OneProcess, 'MB' | 'cpuSeconds'>

const sumOf = (some: readonly Usage[]): Usage => ({
  MB: Math.round(some.reduce((sum, { MB }) => sum + MB, 0)),
  cpuSeconds: some.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
})

const treeOf = (root: number, all: ReadonlyMap<number, OneProcess>): OneProcess[] => {
  const isBelow = (pid: number): boolean => {
    if (pid === root) return true
    const parent = all.get(pid)?.parent
    return parent !== undefined && parent > 1 && isBelow(parent)
  }
  return [...all].flatMap(([pid, one]) => (isBelow(pid) ? [one] : []))
}

const canSample = process.platform === 'linux'

/**
 * What the processes use that this program has started: they alone, and with all that they have started. Processors'
 * time counts of those too that have ended, for one that makes releases is exchanged after much work.
 */
export interface UsedByChildren {
  alone: Usage
  withTheirs: Usage
}

/** Looks now; absent where /proc is missing. */
export const usedByChildren = (): UsedByChildren | undefined => {
  if (!canSample) return undefined
  const all = processes()
  const children = [...all].filter(([, { parent }]) => parent === process.pid)
  const ended = { MB: 0, cpuSeconds: all.get(process.pid)?.endedCpuSeconds ?? 0 }
  return {
    alone: sumOf([ended, ...children.map(([, one]) => one)]),
    withTheirs: sumOf([ended, ...children.flatMap(([pid]) => treeOf(pid, all))]),
  }
}

/** What was used at a moment; the time of the processors since they began. */
export interface Sample extends Usage {
  atSeconds: number
}

/** Looks at a process and all below it again and again, or at everything that this program has started. */
export const sampleUsage = (
  pid: number | 'children',
  elapsedSeconds: () => number,
): { samples: Sample[]; stop: () => void } => {
  const samples: Sample[] = []
  const look = () => {
    const used = pid === 'children' ? usedByChildren()?.withTheirs : sumOf(treeOf(pid, processes()))
    if (used !== undefined) samples.push({ atSeconds: elapsedSeconds(), ...used })
  }
  const timer = canSample ? setInterval(look, SAMPLE_EVERY_MS) : undefined
  return { samples, stop: () => clearInterval(timer) }
}

/** The largest of several numbers; none where there is none. */
export const largest = (...values: (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

/** Time of the processors for a line on the terminal: on a busy machine it compares better than what a clock shows. */
export const cpuInWords = (...seconds: (number | undefined)[]): string =>
  `${seconds.reduce<number>((sum, each) => sum + (each ?? 0), 0).toFixed(2)} s of the processors`

/** The largest memory between two moments, in MB. */
export const peakBetween = (samples: readonly Sample[], from: number, to: number): number | undefined =>
  largest(...samples.filter((s) => s.atSeconds >= from && s.atSeconds <= to).map((s) => s.MB))
