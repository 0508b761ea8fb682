import type { CollectionName, collections, EntryData } from '../../src/model/collections.ts'
import type { Chance } from './chance.ts'
import type { Tier } from './tiers.ts'

type FieldsOf<C extends CollectionName> = (typeof collections)[C]['fields']
type RequiredField<C extends CollectionName> = {
  [K in keyof FieldsOf<C>]: FieldsOf<C>[K] extends { required: true } ? K : never
}[keyof FieldsOf<C>]

/** Front matter as an editor writes it: what is required stands there, the rest may. A field that the model adds or renames fails here. */
export type MadeData<C extends CollectionName> = Partial<Omit<EntryData<C>, 'id'>> &
  Pick<EntryData<C>, Exclude<RequiredField<C>, 'id'> & keyof EntryData<C>>

/** An entry in the making. */
export interface MadeEntry<C extends CollectionName = CollectionName> {
  collection: C
  id: string
  data: MadeData<C>
  body: string
}

/** A station as the other entries need it. */
export interface MadeStation extends MadeEntry<'stations'> {
  /** The short code in ids of reports and events. */
  code: string
  place: string
}

/** A county in the making: its size, and what other entries refer to. */
export interface CountyInTheMaking {
  tier: Tier
  chance: Chance
  stations: readonly MadeStation[]
  projects: readonly MadeEntry<'projects'>[]
}
