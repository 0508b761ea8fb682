import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releaseSteps } from '../../src/release/contract.ts'
import type { Cost, Measured } from './measure.ts'
import { measure, peakBetween } from './measure.ts'

/** What a release by Cunkou cost, in whole and by step. */
export interface ReleaseCost extends Cost {
  pages: number
  search: Cost
}

const NOW = '2026-11-22T02:00:00.000Z'
const BUILD = ['scripts/build.ts', '--progress', 'json']

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
export const release = async (contentDir: string, dataDir: string): Promise<ReleaseCost> => {
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

/** Puts a generated county under git, packed as git itself packs a county's repository in the course of its years. */
export const underGit = (contentDir: string): void => {
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      contentDir,
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@example.com',
      // A commit of so many files would start packing by itself, beside what is measured next.
      '-c',
      'gc.auto=0',
      ...args,
    ])
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=County')
  git('gc', '--quiet')
}

/** Adds one report, as a publish does: a copy of the newest with a title and a day of its own. */
export const addReport = (contentDir: string): void => {
  const folder = join(contentDir, 'reports/2026')
  const newest = readdirSync(folder).sort().at(-1) ?? ''
  const id = `20261121-${newest.slice(9).replace('.md', '')}`
  const text = readFileSync(join(folder, newest), 'utf8')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, 'title: 新发布的一篇：渡口修好了灯')
    .replace(/^date: .*$/m, 'date: 2026-11-21')
  writeFileSync(join(folder, `${id}.md`), text)
}
