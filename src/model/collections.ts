import type { CollectionName } from './collection-names.ts'
import type { ValuesOf } from './fields/values.ts'
import { events } from './collections/events.ts'
import { goodPeople } from './collections/good-people.ts'
import { notices } from './collections/notices.ts'
import { pages } from './collections/pages.ts'
import { projects } from './collections/projects.ts'
import { reports } from './collections/reports.ts'
import { stations } from './collections/stations.ts'

/** Every kind of entry. Schemas, forms, guide, checks and refusals are projections of this table. */
export const collections = {
  reports,
  events,
  'good-people': goodPeople,
  projects,
  stations,
  notices,
  pages,
} as const

export type { CollectionName }
export { collectionNames } from './collection-names.ts'

/** The front matter of an entry after parsing. */
export type EntryData<C extends CollectionName> = ValuesOf<(typeof collections)[C]['fields']>

/** Whether a text from outside names a collection. */
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(collections, name)
