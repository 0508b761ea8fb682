import type { Cut } from '../../type/faces.ts'
import type { Sheet, WordsMark } from './marks.ts'

/** The characters of one text that a face of ours has. */
const charactersIn = ({ lines }: WordsMark): string[] =>
  lines.flatMap(({ units }) => units.flatMap(({ face, text }) => (face === 'Text' ? [...text] : [])))

/** Every character that sheets need of each cut; those that no face of ours has are left to the browser. */
export const charactersOf = (sheets: readonly Sheet[]): ReadonlyMap<Cut, string> => {
  const found = new Map<Cut, Set<string>>()
  for (const mark of sheets.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'words') continue
    const known = found.get(mark.cut) ?? new Set<string>()
    found.set(mark.cut, new Set([...known, ...charactersIn(mark)]))
  }
  return new Map([...found].map(([cut, characters]) => [cut, [...characters].sort().join('')]))
}
