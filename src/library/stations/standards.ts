import type { EntryData } from '../../model/collections.ts'
import { vocabulary } from '../site/site.ts'

/** Standards that a station meets, under the name of their list. */
export interface StandardsGroup {
  label: string
  met: { label: string; evidence: string | undefined; date: string | undefined }[]
  /** How many the list has. */
  of: number
}

const UNNAMED = '建设标准'

/** The standards that a station meets, list by list; lists it meets nothing of are left out. */
export const standardsOf = ({ standards }: Pick<EntryData<'stations'>, 'standards'>): StandardsGroup[] => {
  const lists = Map.groupBy(vocabulary('standards'), ({ group }) => group ?? UNNAMED)
  return [...lists]
    .map(([label, list]) => {
      const met = list.flatMap((row) => {
        const own = standards.find(({ item }) => item === row.id)
        return own ? [{ label: row.label, evidence: own.evidence, date: own.date }] : []
      })
      return { label, met, of: list.length }
    })
    .filter(({ met }) => met.length > 0)
}
