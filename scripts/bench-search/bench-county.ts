import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BENCH_NOW } from '../bench/releases/laid-out-county.ts'
import { tiers } from '../county/tiers.ts'
import { SAMPLE_COUNTY_DIR, writeCounty } from '../county/write-county.ts'
import type { CountyName } from './queries.ts'

const PROGRAM_DIR = join(import.meta.dirname, '../..')

/** The counties that are searched: S is the sample county, C a generated county of a year. */
export const searchTiers = { S: 'sample', C: 'generated' } as const satisfies Record<string, CountyName>

export type SearchTier = keyof typeof searchTiers

/** Whether a county of this name can be searched. */
export const isSearchTier = (name: string): name is SearchTier => Object.hasOwn(searchTiers, name)

/** Releases and caches of a tier, kept between runs: only what has changed since is made again. */
export const dataDirOf = (tier: SearchTier): string => join(PROGRAM_DIR, '.cunkou/bench-search', tier)

/** What a tier's county is released from; a generated one is written when it is first asked for. */
export const contentDirOf = (tier: SearchTier): string => {
  if (tier === 'S') return SAMPLE_COUNTY_DIR
  const folder = join(dataDirOf(tier), 'content')
  if (!existsSync(join(folder, 'site.yml'))) writeCounty(tiers.C, folder)
  return folder
}

/** Releases a tier's county as the program stands now, as `npm run build` does. @throws Error when it does not succeed */
export const releaseCounty = async (tier: SearchTier): Promise<void> => {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDirOf(tier),
    DATA_DIR: dataDirOf(tier),
    CUNKOU_NOW: BENCH_NOW,
  }
  const child = spawn(process.execPath, [join(PROGRAM_DIR, 'scripts/build.ts')], { env, stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`The release of tier ${tier} ended with ${code}.`)
}
