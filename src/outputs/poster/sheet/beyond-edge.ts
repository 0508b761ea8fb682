import type { Mark, Sheet } from './marks.ts'

/** More than three millimetres on every size of every shape; what no print shop asks for is outside the picture. */
const BEYOND = 80

/** What ends at the edge of a sheet goes on beyond it: a print shop cuts there, and no knife is exact. */
export const beyondEdge = (mark: Mark, { width, height }: Sheet): Mark => {
  if (mark.kind !== 'patch' && mark.kind !== 'photo') return mark
  const left = mark.x <= 0 ? BEYOND : 0
  const top = mark.y <= 0 ? BEYOND : 0
  const right = mark.x + mark.width >= width ? BEYOND : 0
  const bottom = mark.y + mark.height >= height ? BEYOND : 0
  return {
    ...mark,
    x: mark.x - left,
    y: mark.y - top,
    width: mark.width + left + right,
    height: mark.height + top + bottom,
  }
}
