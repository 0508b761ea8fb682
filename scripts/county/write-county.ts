import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentPathOf } from '../../src/model/addresses.ts'
import type { CollectionName } from '../../src/model/collections.ts'
import { joinFrontMatter } from '../../src/model/entry-text.ts'
import type { Chance } from './chance.ts'
import { chanceFrom } from './chance.ts'
import { makeEvents, makePeople, makeProjects } from './other-entries.ts'
import { makeReports } from './reports.ts'
import { makeStations } from './stations.ts'
import type { Tier } from './tiers.ts'

/** An entry in the making. */
export interface MadeEntry {
  collection: CollectionName
  id: string
  data: Record<string, unknown>
  body: string
}

/** A station as the other entries need it. */
export interface MadeStation extends MadeEntry {
  /** The short code in ids of reports and events. */
  code: string
  place: string
}

const SEED = 20261122

const write = (contentDir: string, { collection, id, data, body }: MadeEntry, folders: Set<string>) => {
  const path = join(contentDir, contentPathOf(collection, id).replace(/^content\//, ''))
  const folder = dirname(path)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  writeFileSync(path, joinFrontMatter({ id, ...data }, body))
}

/** All entries of a county of this size; the same for the same tier, always. */
export const countyEntries = function* (tier: Tier): Generator<MadeEntry> {
  const chance: Chance = chanceFrom(SEED)
  const stations = makeStations(tier, chance)
  yield* stations
  const projects = makeProjects(tier, chance, stations)
  yield* projects
  yield* makePeople(tier, chance, stations)
  yield* makeEvents(chance, stations)
  yield* makeReports(tier, chance, stations, projects)
}

/**
 * Writes a generated county into a folder, with the sample county's settings and word lists.
 * @param sampleDir the content folder that lends `site.yml`, `vocabularies/` and `pages/`
 * @returns how many entries were written
 */
export const writeCounty = (tier: Tier, contentDir: string, sampleDir: string): number => {
  mkdirSync(contentDir, { recursive: true })
  for (const name of ['site.yml', 'vocabularies', 'pages', 'handbook'])
    cpSync(join(sampleDir, name), join(contentDir, name), { recursive: true })
  const folders = new Set<string>()
  let count = 0
  for (const entry of countyEntries(tier)) {
    write(contentDir, entry, folders)
    count += 1
  }
  return count
}
