import { stroke, times } from '../svg.ts'
import type { Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

/** A string hung between two points with something at equal distances along it. */
export function garland(
  stage: Stage,
  from: Point,
  to: Point,
  count: number,
  sag: number,
  hang: (x: number, y: number, index: number) => string,
): string {
  const at = (share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share + Math.sin(share * Math.PI) * sag,
  ]
  const cord = stroke(
    Array.from({ length: 25 }, (_, index) => at(index / 24)),
    stage.tone('#4a4038'),
    2.5,
  )
  return (
    cord +
    times(count, (index) => {
      const [x, y] = at((index + 0.5) / count)
      return hang(x, y, index)
    })
  )
}
