import { darker, mix } from '../colour.ts'
import { ellipse, num, rect, shape, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

/** A rectangle on the picture: upper left corner and size. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A wall with soft stains and a shaded strip under the eaves. */
export function wall(stage: Stage, { x, y, width, height }: Box, colour: string): string {
  const tint = stage.tone(colour)
  const stains = times(10, () =>
    rect(
      x + stage.random.between(0, 0.9) * width,
      y + stage.random.between(0, 0.85) * height,
      width * stage.random.between(0.02, 0.1),
      height * stage.random.between(0.02, 0.14),
      darker(tint, 0.2),
      'opacity="0.1" rx="6"',
    ),
  )
  return (
    rect(
      x,
      y,
      width,
      height,
      stage.linear([
        [0, darker(tint, 0.12)],
        [0.16, tint],
        [1, darker(tint, 0.05)],
      ]),
    ) + stains
  )
}

/** Glass that mirrors the sky by day and glows at dusk and night. */
const glassPaint = (stage: Stage) => {
  const warm = stage.light.night || stage.look.time === 'evening'
  return warm ? stage.fade('#ffdf9e', '#e9ae5f') : stage.fade(stage.tone('#8fa8ab'), stage.tone('#4d6467'))
}

/** A window with its frame and bars. */
export function windowPane(stage: Stage, { x, y, width, height }: Box, frame = '#7a6a58', bars = 2): string {
  const tint = stage.tone(frame)
  return (
    rect(x - 5, y - 5, width + 10, height + 10, tint) +
    rect(x, y, width, height, glassPaint(stage)) +
    shape(
      `M${num(x)} ${num(y + height)}L${num(x + width * 0.5)} ${num(y)}H${num(x + width * 0.8)}L${num(x + width * 0.3)} ${num(y + height)}Z`,
      '#ffffff',
      'opacity="0.1"',
    ) +
    times(bars - 1, (index) => rect(x + (width * (index + 1)) / bars - 2, y, 4, height, tint)) +
    rect(x, y + height * 0.36, width, 3.5, tint) +
    rect(x - 9, y + height + 4, width + 18, 6, stage.tone('#bdb4a4'))
  )
}

/** A wooden lattice window of old houses. */
export function lattice(stage: Stage, { x, y, width, height }: Box): string {
  const wood = stage.tone('#6b4a38')
  return (
    rect(x - 5, y - 5, width + 10, height + 10, wood) +
    rect(x, y, width, height, stage.light.night ? '#e8b562' : stage.tone('#c9b998')) +
    times(6, (index) => rect(x + (width * index) / 6, y, 3, height, wood)) +
    times(5, (index) => rect(x, y + (height * index) / 5, width, 3, wood))
  )
}

function leavesOfDoor(
  stage: Stage,
  { x, y, width, height }: Box,
  open: boolean,
  leaf: (dx: number, share: number) => string,
): string {
  return open
    ? leaf(0, 0.16) + leaf(width * 0.84, 0.16)
    : leaf(0, 0.49) +
        leaf(width * 0.51, 0.49) +
        ellipse(x + width * 0.45, y + height * 0.52, 4, 4, stage.tone('#c9a24c')) +
        ellipse(x + width * 0.55, y + height * 0.52, 4, 4, stage.tone('#c9a24c'))
}

/** A double door, open into shade when `open`. */
export function door(stage: Stage, { x, y, width, height }: Box, colour = '#7a4436', open = false): string {
  const tint = stage.tone(colour)
  const inside =
    stage.light.night || stage.look.time === 'evening'
      ? '#e2ab62'
      : mix(stage.tone('#4b4038'), '#2a2530', 0.35)
  const leaf = (dx: number, share: number) =>
    rect(x + dx, y, width * share, height, tint) +
    rect(
      x + dx + width * share * 0.16,
      y + height * 0.08,
      width * share * 0.68,
      height * 0.36,
      darker(tint, 0.18),
    ) +
    rect(
      x + dx + width * share * 0.16,
      y + height * 0.52,
      width * share * 0.68,
      height * 0.38,
      darker(tint, 0.18),
    )
  const leaves = leavesOfDoor(stage, { x, y, width, height }, open, leaf)
  return (
    rect(x - 9, y - 11, width + 18, height + 11, stage.tone('#9a9184')) +
    rect(x, y, width, height, inside) +
    leaves
  )
}

/** The blank name plate beside a door: a white board with a vermilion edge. */
export function namePlate(stage: Stage, x: number, y: number, narrow: number, height: number): string {
  const width = narrow * 1.3
  return (
    rect(x - 5, y - 5, width + 10, height + 10, stage.tone('#6b4f3a')) +
    rect(x + 4, y + 5, width, height, '#2a2530', 'opacity="0.25"') +
    rect(x, y, width, height, stage.tone('#fbf9f5')) +
    rect(x, y, width, height * 0.07, stage.tone('#a8322a')) +
    rect(x, y + height * 0.93, width, height * 0.07, stage.tone('#a8322a')) +
    rect(x + 2, y + 2, width - 4, height - 4, 'none', `stroke="${stage.tone('#d9c9ac')}" stroke-width="2"`)
  )
}

/** Wide steps leading up to `top`. */
export function steps(
  stage: Stage,
  x: number,
  top: number,
  width: number,
  count: number,
  rise: number,
): string {
  return times(
    count,
    (index) =>
      rect(
        x - index * 16,
        top + index * rise,
        width + index * 32,
        rise,
        stage.tone(index % 2 ? '#b9b2a5' : '#c8c1b3'),
      ) +
      rect(
        x - index * 16,
        top + (index + 1) * rise - 4,
        width + index * 32,
        4,
        stage.tone('#8f887c'),
        'opacity="0.6"',
      ),
  )
}
