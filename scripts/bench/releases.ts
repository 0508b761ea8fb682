import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseSteps } from '../../src/release/contract.ts'
import type { Cost, Measured } from './measure.ts'
import { measure, peakBetween } from './measure.ts'
import type { Figure, Measurement } from './measurement.ts'

/** What a release cost, in whole and by step. */
interface ReleaseCost extends Cost {
  pages: number
  search: Cost
}

const NOW = '2026-11-22T02:00:00.000Z'
const BUILD = [join(import.meta.dirname, '../build.ts'), '--progress', 'json']

interface Line {
  step?: string
  pages?: number
}

const linesOf = (run: Measured) =>
  run.moments.flatMap(({ line, atSeconds }) =>
    line.startsWith('{') ? [{ ...(JSON.parse(line) as Line), atSeconds }] : [],
  )

/** From a step's first line to its last. */
const windowOf = (run: Measured, step: string): { from: number; to: number } => {
  const lines = linesOf(run).filter((line) => line.step === step)
  return { from: lines[0]?.atSeconds ?? 0, to: lines.at(-1)?.atSeconds ?? 0 }
}

/** Runs the real build command in a process of its own and reads its steps. */
const release = async (contentDir: string, dataDir: string): Promise<ReleaseCost> => {
  const run = await measure(process.execPath, BUILD, {
    env: { CONTENT_DIR: contentDir, DATA_DIR: dataDir, CUNKOU_NOW: NOW, NODE_ENV: 'production' },
  })
  const search = windowOf(run, releaseSteps.search)
  return {
    seconds: run.seconds,
    peakMB: run.peakMB,
    pages: linesOf(run).find((line) => line.pages !== undefined)?.pages ?? 0,
    search: { seconds: search.to - search.from, peakMB: peakBetween(run.samples, search.from, search.to) },
  }
}

/** Adds one report, as a publish does: a copy of the newest with a title and a day of its own. @returns its file */
const addReport = (contentDir: string): string => {
  const folder = join(contentDir, 'reports/2026')
  const newest = readdirSync(folder).sort().at(-1) ?? ''
  const id = `20261121-${newest.slice(9).replace('.md', '')}`
  const text = readFileSync(join(folder, newest), 'utf8')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, 'title: 新发布的一篇：渡口修好了灯')
    .replace(/^date: .*$/m, 'date: 2026-11-21')
  const file = join(folder, `${id}.md`)
  writeFileSync(file, text)
  return file
}

const figures = (cold: ReleaseCost, publish: ReleaseCost): Figure[] => [
  { key: 'pages', label: 'pages', value: cold.pages },
  { key: 'coldBuildSeconds', label: 'cold full release, s', value: cold.seconds, goal: 'within 360' },
  {
    key: 'coldBuildPeakMB',
    label: 'cold full release, peak MB, children included',
    value: cold.peakMB,
    goal: 'within 4,096',
  },
  {
    key: 'publishSeconds',
    label: 'release after one published report, s',
    value: publish.seconds,
    goal: { word: 'at most', share: 0.4, of: 'hugoPagefindSeconds' },
  },
  { key: 'publishPeakMB', label: 'release after one published report, peak MB', value: publish.peakMB },
  { key: 'searchIndexSeconds', label: 'search indexing in the cold release, s', value: cold.search.seconds },
  {
    key: 'searchIndexPeakMB',
    label: 'search indexing, peak MB of the whole process tree',
    value: cold.search.peakMB,
    goal: 'never above 2,560',
  },
]

/** A release from nothing, and the one after a single report was published. */
export const releases: Measurement = {
  about: 'a release from nothing, and the one after a single published report',
  measure: async ({ contentDir, workFolder }) => {
    const dataDir = workFolder('releases')
    const cold = await release(contentDir, dataDir)
    const added = addReport(contentDir)
    try {
      return figures(cold, await release(contentDir, dataDir))
    } finally {
      rmSync(added)
    }
  },
}
