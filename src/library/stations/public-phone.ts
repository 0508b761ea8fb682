import type { EntryData } from '../../model/collections.ts'

/** The number of a station, or nothing where it is only for colleagues. */
export const publicPhone = ({
  phone,
  phonePublic,
}: Pick<EntryData<'stations'>, 'phone' | 'phonePublic'>): string | undefined =>
  phonePublic ? phone : undefined
