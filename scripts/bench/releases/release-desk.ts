import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openReleaseProcess } from '../../../src/release/client.ts'
import type { Progress } from '../../../src/release/contract.ts'
import { readReleaseSettings } from '../../../src/release/settings.ts'
import { SPARED_AFTER_IN_MS } from '../../../src/release/spare-memory.ts'
import { printingSteps } from '../../start/print-steps.ts'
import { largest, sampleUsage, usedByChildren } from '../process-tree.ts'
import type { Sample, UsedByChildren } from '../process-tree.ts'
import type { LaidOutCounty } from './laid-out-county.ts'
import { BENCH_NOW } from './laid-out-county.ts'

const COMMAND = join(import.meta.dirname, '../../serve-releases.ts')

/** What a release cost whoever asked for it. */
export interface ReleaseCost {
  /** From the request until it is live. */
  seconds: number
  pages: number
  /** What it kept the processors busy until it was at rest again. */
  cpuSeconds: number
  /** The most that the process and all below it held meanwhile; absent where /proc is missing. */
  peakMB: number | undefined
  /** What the process held when it had come to rest again, alone and with those that wait to draw share images. */
  atRest: UsedByChildren | undefined
  /** When each step was told of. */
  steps: { step: string; atSeconds: number }[]
  samples: readonly Sample[]
}

/** The process that makes releases, asked as the gateway asks it. */
export interface ReleaseDesk {
  /** Releases the county as it is now, and waits until the process has come to rest. @throws Error when not all of it is */
  release: (county: LaidOutCounty) => Promise<ReleaseCost>
  close: () => Promise<void>
}

/** Where a release is made, and when. */
export const benchSettings = (county: LaidOutCounty, dataDir: string) =>
  readReleaseSettings({ CONTENT_DIR: county.contentDir, DATA_DIR: dataDir, CUNKOU_NOW: BENCH_NOW })

/** Opens the desk for one county; nothing else may be started by this program while it releases. */
export const openReleaseDesk = (county: LaidOutCounty, dataDir: string): ReleaseDesk => {
  const running = openReleaseProcess(benchSettings(county, dataDir), COMMAND)
  const run = printingSteps(running.run)
  return {
    async release({ lay }) {
      const content = lay()
      const cpuBefore = usedByChildren()?.withTheirs.cpuSeconds ?? 0
      const began = performance.now()
      const elapsed = () => (performance.now() - began) / 1000
      const steps: ReleaseCost['steps'] = []
      const onProgress = ({ step }: Progress) => void steps.push({ step, atSeconds: elapsed() })
      const { samples, stop } = sampleUsage('children', elapsed)
      const result = await run(content, onProgress, new AbortController().signal)
      const seconds = elapsed()
      stop()
      if (!result.ok || result.leftOut.length > 0)
        throw new Error(`Not everything is released: ${JSON.stringify(result)}`)
      await running.rest()
      await setTimeout(SPARED_AFTER_IN_MS + 1000)
      const atRest = usedByChildren()
      const cpuSeconds = (atRest?.withTheirs.cpuSeconds ?? 0) - cpuBefore
      const peakMB = largest(...samples.map(({ MB }) => MB))
      return { seconds, pages: result.pages, peakMB, atRest, cpuSeconds, steps, samples }
    },
    close: running.close,
  }
}
