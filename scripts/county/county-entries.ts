import type { CollectionName } from '../../src/model/collections.ts'
import { chanceFrom } from './chance.ts'
import { makeEvents } from './events.ts'
import { makePeople } from './good-people.ts'
import type { CountyInTheMaking, MadeEntry } from './in-the-making.ts'
import { makeProjects } from './projects.ts'
import { makeReports } from './reports.ts'
import { makeStations } from './stations.ts'
import type { Tier } from './tiers.ts'

type Made = ((county: CountyInTheMaking) => Iterable<MadeEntry>) | 'as in the sample county' | 'none'

/** What a generated county has of each collection, in the order in which chance is asked. */
export const made = {
  stations: ({ stations }) => stations,
  projects: ({ projects }) => projects,
  'good-people': makePeople,
  events: makeEvents,
  reports: makeReports,
  // A county has a dozen of them, whatever its size: they would change no figure.
  notices: 'none',
  pages: 'as in the sample county',
} as const satisfies Record<CollectionName, Made>

const SEED = 20261122

/** All entries of a county of this size; the same for the same tier, always. */
export const countyEntries = function* (tier: Tier): Generator<MadeEntry> {
  const chance = chanceFrom(SEED)
  const stations = makeStations(tier, chance)
  const county = { tier, chance, stations, projects: makeProjects(tier, chance, stations) }
  for (const make of Object.values(made)) if (typeof make === 'function') yield* make(county)
}

/** The collections whose entries are taken over from the sample county. */
export const collectionsOfTheSample = (): string[] =>
  Object.entries(made)
    .filter(([, make]) => make === 'as in the sample county')
    .map(([collection]) => collection)
