import { darker } from '../colour.ts'
import { num, rect, shape, straight, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

/** A small house far off, with white walls under a dark roof. */
export function farHouse(stage: Stage, x: number, y: number, width: number, depth = 0.5): string {
  const { random } = stage
  const height = width * random.between(0.36, 0.5)
  const [white, roof] = [
    stage.tone('#f1ece0', depth),
    stage.tone(stage.look.weather === 'snow' ? '#eef0f0' : '#5b6263', depth),
  ]
  const pane = stage.light.night ? '#f1c36d' : stage.tone('#6d7674', depth)
  return (
    rect(x, y - height, width, height, white) +
    rect(x + width * 0.68, y - height, width * 0.32, height, darker(white, 0.1)) +
    shape(
      `M${num(x - width * 0.08)} ${num(y - height)}L${num(x + width * 0.1)} ${num(y - height * 1.55)}H${num(x + width * 0.9)}L${num(x + width * 1.08)} ${num(y - height)}Z`,
      roof,
    ) +
    straight(
      x + width * 0.08,
      y - height * 1.56,
      x + width * 0.92,
      y - height * 1.56,
      darker(roof, 0.25),
      Math.max(2, width * 0.03),
    ) +
    [0.14, 0.42, 0.72]
      .map((share) => rect(x + width * share, y - height * 0.68, width * 0.13, height * 0.32, pane))
      .join('')
  )
}

/** Several far houses side by side on the line `y`. */
export const hamlet = (stage: Stage, x: number, y: number, count: number, size: number, depth = 0.5) =>
  times(count, (index) =>
    farHouse(
      stage,
      x + index * size * stage.random.between(0.82, 1.15),
      y + stage.random.between(-size * 0.16, size * 0.12),
      size * stage.random.between(0.75, 1.1),
      depth,
    ),
  )
