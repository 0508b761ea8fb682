import type { CollectionName, EntryData } from './collections.ts'

/** What an entry of any kind says about when it is on show. */
interface Showing {
  draft?: boolean
  publishAt?: string | undefined
  expireAt?: string | undefined
}

/** The same of an entry; kinds without these fields say nothing, and are on show always. */
export const showingOf = <C extends CollectionName>(data: EntryData<C>): Showing =>
  // Kinds have these fields or none of them; TypeScript loses them in the generic.
  data as Showing

/** What an entry says of itself that takes it off the portal, by kind; 'none' where nothing does. */
const isTakenDown = {
  reports: 'none',
  events: 'none',
  'good-people': ({ status }) => status === 'withdrawn',
  projects: 'none',
  stations: 'none',
  notices: 'none',
  pages: 'none',
} as const satisfies { [C in CollectionName]: ((data: EntryData<C>) => boolean) | 'none' }

/** What of an entry keeps it off the portal although it is published. */
export type WhyHidden = 'marked-draft' | 'not-yet' | 'expired' | 'taken-down'

/** Why a published entry is not on show at a Beijing moment; nothing where it is. */
export const whyHidden = <C extends CollectionName>(
  collection: C,
  data: EntryData<C>,
  moment: string,
): WhyHidden | undefined => {
  const { draft, publishAt = '', expireAt } = showingOf(data)
  if (draft === true) return 'marked-draft'
  if (publishAt > moment) return 'not-yet'
  if (expireAt !== undefined && expireAt <= moment) return 'expired'
  // The table's row for a collection takes its data; TypeScript cannot see that the two go together.
  const takesDown = isTakenDown[collection] as ((data: EntryData<C>) => boolean) | 'none'
  return takesDown !== 'none' && takesDown(data) ? 'taken-down' : undefined
}

/** Whether an entry is on show at a Beijing moment. */
export const isOnShow = <C extends CollectionName>(
  collection: C,
  data: EntryData<C>,
  moment: string,
): boolean => whyHidden(collection, data, moment) === undefined

/** A kind's own way back onto the portal, the opposite of `isTakenDown`. */
const putUp = {
  reports: 'none',
  events: 'none',
  'good-people': (data) => (data.status === 'withdrawn' ? { ...data, status: 'listed' } : data),
  projects: 'none',
  stations: 'none',
  notices: 'none',
  pages: 'none',
} as const satisfies { [C in CollectionName]: ((data: EntryData<C>) => EntryData<C>) | 'none' }

/** An entry without what keeps it off the portal at a Beijing moment, and else as it is: for whoever writes it. */
export const asIfOnShow = <C extends CollectionName>(
  collection: C,
  data: EntryData<C>,
  moment: string,
): EntryData<C> => {
  const { draft, publishAt = '', expireAt } = showingOf(data)
  // As in `whyHidden`.
  const up = putUp[collection] as ((data: EntryData<C>) => EntryData<C>) | 'none'
  return {
    ...(up === 'none' ? data : up(data)),
    ...(draft === true ? { draft: false } : {}),
    ...(publishAt > moment ? { publishAt: undefined } : {}),
    ...(expireAt !== undefined && expireAt <= moment ? { expireAt: undefined } : {}),
  }
}

/** The Beijing moments at which an entry appears or goes. */
export const showingMoments = (data: EntryData<CollectionName>): string[] => {
  const { publishAt, expireAt } = showingOf(data)
  return [publishAt, expireAt].filter((moment) => moment !== undefined)
}
