import { lighter } from '../colour.ts'
import { ellipse, num, rect, shape, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

/** A sun shade on a pole over a stall. */
export function parasol(
  stage: Stage,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): string {
  const [top, rim] = [y - height, y - height * 0.76]
  const tint = stage.tone(colour)
  const pale = lighter(tint, 0.3)
  const cover = (from: number, shade: string) =>
    shape(
      `M${num(x)} ${num(top)}L${num(x + width * from)} ${num(rim)}L${num(x + width * (from + 0.25))} ${num(rim)}Z`,
      shade,
    )
  const scallop = (index: number) => {
    const middle = x - width * 0.5 + width * (index + 0.5) * 0.125
    return ellipse(middle, rim, width * 0.0625, height * 0.035, index % 4 < 2 ? pale : tint)
  }
  return (
    rect(x - 5, top, 10, height, stage.tone('#b9b2a5')) +
    [-0.5, -0.25, 0, 0.25].map((from, index) => cover(from, index % 2 ? tint : pale)).join('') +
    times(8, scallop)
  )
}
