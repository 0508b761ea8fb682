import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings } from '../cms/gateway/settings.ts'
import type { Figures } from './bench/figures.ts'
import { table } from './bench/figures.ts'
import { hasHugo, hugoAndPagefind } from './bench/hugo-site.ts'
import { measure } from './bench/measure.ts'
import { addReport, release, underGit } from './bench/our-release.ts'
import { cardRates } from './bench/card-rates.ts'
import type { TierName } from './county/tiers.ts'
import { tiers } from './county/tiers.ts'
import { writeCounty } from './county/write-county.ts'

/** npm run bench -- [--tier T|C|L] [--json FILE]: what a county of this size costs, beside what it would use instead. */
const { values } = parseArgs({
  options: { tier: { type: 'string', default: 'T' }, json: { type: 'string' } },
})
const isTier = (name: string): name is TierName => Object.hasOwn(tiers, name)
const round = (value: number) => Math.round(value * 100) / 100

/** A bench of a large county takes minutes: each result is told as it comes. */
const said = <T>(what: string, result: T): T => {
  console.log(what, JSON.stringify(result))
  return result
}

const listInCms = async (
  contentDir: string,
  dataDir: string,
): Promise<{ seconds: number; bytes: number }> => {
  const run = await measure(process.execPath, ['scripts/bench/cms-list.ts', contentDir, dataDir])
  return JSON.parse(run.moments.find(({ line }) => line.startsWith('{'))?.line ?? '{}').first
}

const rival = async (folder: string, contentDir: string): Promise<Partial<Figures>> => {
  if (!hasHugo()) {
    console.log('Hugo is not installed, so there is nothing to compare with: apt-get install hugo')
    return {}
  }
  const cost = await hugoAndPagefind(join(folder, 'hugo'), contentDir)
  return { hugoPagefindSeconds: round(cost.seconds), hugoPagefindPeakMB: cost.peakMB }
}

const figuresOf = async (tier: TierName, folder: string): Promise<Figures> => {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, 'data')]
  console.log(`Tier ${tier}: ${writeCounty(tiers[tier], contentDir, readSettings().contentDir)} entries`)
  underGit(contentDir)
  const cms = said('list in the CMS', await listInCms(contentDir, dataDir))
  const cold = said('cold release', await release(contentDir, dataDir))
  addReport(contentDir)
  const publish = said('release after one report', await release(contentDir, dataDir))
  const rates = said('share images', await cardRates(folder))
  return {
    pages: cold.pages,
    coldBuildSeconds: round(cold.seconds),
    coldBuildPeakMB: cold.peakMB,
    publishSeconds: round(publish.seconds),
    publishPeakMB: publish.peakMB,
    searchIndexSeconds: round(cold.search.seconds),
    searchIndexPeakMB: cold.search.peakMB,
    shareImagesPerSecondPerCore: round(rates.cunkou),
    takumiPerSecondPerCore: round(rates.takumi),
    cmsListSeconds: round(cms.seconds),
    cmsListBytes: cms.bytes,
    ...(await rival(folder, contentDir)),
  }
}

if (isTier(values.tier)) {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-bench-'))
  try {
    const figures = await figuresOf(values.tier, folder)
    console.log(table(figures))
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else {
  console.error('npm run bench -- --tier T|C|L [--json FILE]')
  process.exitCode = 2
}
