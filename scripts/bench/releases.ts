import { join } from 'node:path'
import { releaseSteps } from '../../src/release/contract.ts'
import type { TierName } from '../county/tiers.ts'
import type { Figure, Goal, Measurement } from './measurement.ts'
import type { UsedByChildren } from './process-tree.ts'
import { cpuInWords, largest, peakBetween } from './process-tree.ts'
import type { LaidOutCounty } from './releases/laid-out-county.ts'
import { layCountyOut } from './releases/laid-out-county.ts'
import { previewFigures } from './releases/previews.ts'
import type { Publish } from './releases/publishes.ts'
import { publishes } from './releases/publishes.ts'
import type { ReleaseCost, ReleaseDesk } from './releases/release-desk.ts'
import { openReleaseDesk } from './releases/release-desk.ts'

const coldGoals: Partial<Record<TierName, { seconds: Goal; peakMB: Goal }>> = {
  C: { seconds: 'within 80', peakMB: 'within 2,000' },
  L: { seconds: 'within 480', peakMB: 'within 3,072' },
}

const restGoals: Partial<Record<TierName, Goal>> = { C: 'within 700' }

const withGoal = (goal: Goal | undefined) => (goal === undefined ? {} : { goal })

/** From a step's first word to its last. */
const searchCost = ({ steps, samples }: ReleaseCost) => {
  const told = steps.filter(({ step }) => step === releaseSteps.search)
  const [from, to] = [told[0]?.atSeconds ?? 0, told.at(-1)?.atSeconds ?? 0]
  return { seconds: to - from, peakMB: peakBetween(samples, from, to) }
}

const coldFigures = (tier: TierName, cold: ReleaseCost): Figure[] => {
  const goals = coldGoals[tier]
  const search = searchCost(cold)
  return [
    { key: 'pages', label: 'pages', value: cold.pages },
    {
      key: 'coldBuildSeconds',
      label: 'cold full release, share images included, s',
      value: cold.seconds,
      ...withGoal(goals?.seconds),
    },
    {
      key: 'coldBuildPeakMB',
      label: 'cold full release, peak MB, children included',
      value: cold.peakMB,
      ...withGoal(goals?.peakMB),
    },
    { key: 'searchIndexSeconds', label: 'search indexing in the cold release, s', value: search.seconds },
    { key: 'searchIndexPeakMB', label: 'search indexing, peak MB', value: search.peakMB },
  ]
}

const tell = (label: string, { seconds, cpuSeconds, atRest }: ReleaseCost) =>
  console.log(
    `${label}: ${seconds.toFixed(2)}; ${cpuInWords(cpuSeconds)}; at rest ${atRest?.alone.MB ?? '–'} MB`,
  )

/** Everything that is published one after the other, each once the process has come to rest. */
const publishAll = async (desk: ReleaseDesk, county: LaidOutCounty): Promise<[Publish, ReleaseCost][]> => {
  const costs: [Publish, ReleaseCost][] = []
  for (const publish of publishes) {
    publish.prepare?.(county)
    if (publish.prepare) await desk.release(county)
    publish.change(county)
    const cost = await desk.release(county)
    tell(publish.label, cost)
    costs.push([publish, cost])
  }
  return costs
}

const restFigures = (tier: TierName, costs: readonly [Publish, ReleaseCost][]): Figure[] => {
  const process = 'the process that makes releases, at rest'
  const mostOf = (part: keyof UsedByChildren) => largest(...costs.map(([, { atRest }]) => atRest?.[part].MB))
  return [
    {
      key: 'restMB',
      label: `${process} after a publish, MB`,
      value: mostOf('alone'),
      ...withGoal(restGoals[tier]),
    },
    {
      key: 'restWithDrawersMB',
      label: `${process}, and those that draw share images for it, MB`,
      value: mostOf('withTheirs'),
    },
  ]
}

const publishFigures = (tier: TierName, costs: readonly [Publish, ReleaseCost][]): Figure[] =>
  costs.map(([{ key, label, goal }, { seconds }]) => ({
    key,
    label,
    value: seconds,
    ...withGoal(goal[tier]),
  }))

/** A release from nothing, publishes of every kind and previews, by the processes that the gateway keeps for them. */
export const releases: Measurement = {
  about: 'a release from nothing, publishes of five kinds, and previews',
  expected: {
    T: { minutes: 0.5, diskMB: 200 },
    C: { minutes: 3, diskMB: 1300 },
    L: { minutes: 15, diskMB: 6000 },
  },
  measure: async ({ tier, contentDir, workFolder }) => {
    const folder = workFolder('releases')
    const dataDir = join(folder, 'data')
    const county = layCountyOut(contentDir, join(folder, 'published'))
    const desk = openReleaseDesk(county, dataDir)
    try {
      const cold = await desk.release(county)
      tell('cold full release, s', cold)
      const costs = await publishAll(desk, county)
      await desk.close()
      return [
        ...coldFigures(tier, cold),
        ...publishFigures(tier, costs),
        ...restFigures(tier, costs),
        ...(await previewFigures(tier, county, dataDir)),
      ]
    } finally {
      await desk.close()
    }
  },
}
