import type { Cut } from '../../type/faces.ts'
import type { Script } from '../../../model/fields/scripts.ts'
import type { Sheet, WordsMark } from './marks.ts'

/** What letters of a sheet are printed in: a cut of its text, the face of pictures among the words, or that of another script. */
export type PaperFace = Cut | 'emoji' | Script

/** The characters of one text by the face that has them; those that none of ours has are left to the browser. */
const charactersIn = ({ lines, cut }: WordsMark): [PaperFace, string][] =>
  lines.flatMap(({ units }) =>
    units.flatMap(({ face, text, script }): [PaperFace, string][] => {
      if (script) return [...text].map((character) => [script, character])
      if (face === 'Box') return []
      return [...text].map((character) => [face === 'Text' ? cut : 'emoji', character])
    }),
  )

/** What no face of ours has: it is printed from a face of the reader's machine, and stays blank where there is none. */
export const leftToReader = (sheets: readonly Sheet[]): string[] => {
  const units = sheets
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'words' ? mark.lines : [])))
    .flatMap((line) => line.units)
  const words = units.flatMap(({ face, script, missing }) => (face === 'Box' && !script && missing) || [])
  return [...new Set(words)]
}

/** Every character that sheets need of each face. */
export const charactersOf = (sheets: readonly Sheet[]): ReadonlyMap<PaperFace, string> => {
  const found = new Map<PaperFace, Set<string>>()
  for (const mark of sheets.flatMap(({ marks }) => marks)) {
    if (mark.kind !== 'words') continue
    for (const [face, character] of charactersIn(mark)) {
      const known = found.get(face) ?? new Set<string>()
      found.set(face, known.add(character))
    }
  }
  return new Map([...found].map(([face, characters]) => [face, [...characters].sort().join('')]))
}
