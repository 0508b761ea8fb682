import { lighter, mix } from '../colour.ts'
import { ellipse, num, rect, shape, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

/** Still water from `top` to `bottom`, mirroring the sky, with ripples that widen towards the viewer. */
export function water(stage: Stage, top: number, bottom: number, colour = '#7fa5a3'): string {
  const { random, width, light } = stage
  const tint = stage.tone(colour)
  const paint = stage.linear([
    [0, mix(light.skyLow, tint, 0.35)],
    [0.35, mix(light.skyTop, tint, 0.55)],
    [1, mix(tint, '#2c4a50', 0.4)],
  ])
  const ripples = times(70, () => {
    const near = random.next() ** 1.4
    const y = top + (bottom - top) * near
    return ellipse(
      random.between(0, width),
      y,
      random.between(20, 70) + near * 120,
      1 + near * 3.4,
      random.chance(0.6) ? lighter(light.skyLow, 0.3) : mix(tint, '#2c4a50', 0.5),
      `opacity="${random.between(0.14, 0.4).toFixed(2)}"`,
    )
  })
  return rect(0, top, width, bottom - top, paint) + ripples
}

/** A grassy bank along the lower edge of the water, higher at one side. */
export function bank(stage: Stage, left: number, right: number, colour: string): string {
  const { width, height, random } = stage
  const tint = stage.tone(colour)
  const middle = (left + right) / 2 + random.between(-20, 40)
  return shape(
    `M-10 ${num(left)}Q${num(width * 0.45)} ${num(middle)} ${num(width + 10)} ${num(right)}V${num(height + 10)}H-10Z`,
    stage.fade(lighter(tint, 0.12), mix(tint, '#2a3a30', 0.3)),
  )
}
