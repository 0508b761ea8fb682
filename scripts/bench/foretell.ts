import { statfsSync } from 'node:fs'
import type { TierName } from '../county/tiers.ts'
import { tiers } from '../county/tiers.ts'
import type { Expected } from './measurement.ts'
import { measurements } from './measurements.ts'

/** The county itself, written, put under git and packed. */
const countyItself: Record<TierName, Expected> = {
  T: { minutes: 0.1, diskMB: 20 },
  C: { minutes: 0.3, diskMB: 150 },
  L: { minutes: 1, diskMB: 600 },
}

const inWords = (count: number) => count.toLocaleString('en')

/** What all of it takes together; a measurement keeps its folder until the end of the bench. */
export const expectedOf = (tier: TierName, chosen: readonly string[]): Expected => {
  const all = [countyItself[tier], ...chosen.flatMap((name) => measurements[name]?.expected[tier] ?? [])]
  return {
    minutes: Math.ceil(all.reduce((sum, { minutes }) => sum + minutes, 0)),
    diskMB: all.reduce((sum, { diskMB }) => sum + diskMB, 0),
  }
}

const freeMB = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1024 / 1024)
}

/**
 * Says before any work how long it takes and how much disk.
 * @throws Error with one sentence where the disk has less
 */
export const foretell = (
  tier: TierName,
  chosen: readonly string[],
  folder: string,
  free = freeMB(folder),
): string => {
  const { minutes, diskMB } = expectedOf(tier, chosen)
  const needs = `about ${inWords(minutes)} min on two cores and ${inWords(diskMB)} MB of disk`
  if (free < diskMB)
    throw new Error(
      `Tier ${tier} takes ${needs}, and ${folder} has ${inWords(free)} MB: make room, or set TMPDIR.`,
    )
  return `Tier ${tier}, ${inWords(tiers[tier].reports)} reports: ${needs} below ${folder}, which has ${inWords(free)} MB.`
}
