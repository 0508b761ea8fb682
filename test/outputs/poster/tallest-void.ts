import type { Mark, Sheet } from '../../../src/outputs/poster/sheet/marks.ts'

/** From where to where down a sheet something is printed that a reader looks at. */
const extentsOf = (mark: Mark): [top: number, bottom: number][] => {
  if (mark.kind === 'words') return mark.lines.map(({ y, size }) => [y - size, y])
  if (mark.kind === 'code') return [[mark.y, mark.y + mark.size]]
  const isEdge = mark.kind === 'patch' && mark.height > 2000
  return isEdge ? [] : [[mark.y, mark.y + mark.height]]
}

/** How tall the largest band of a sheet is on which nothing stands. */
export const tallestVoid = ({ marks }: Sheet): number => {
  let printedTo = 0
  let tallest = 0
  for (const [top, bottom] of marks.flatMap(extentsOf).sort(([one], [other]) => one - other)) {
    tallest = Math.max(tallest, top - printedTo)
    printedTo = Math.max(printedTo, bottom)
  }
  return tallest
}
