import { darker, lighter } from '../colour.ts'
import { lantern } from '../props/lantern.ts'
import { polygon, rect } from '../svg.ts'
import { door, lattice, namePlate, steps, wall } from './parts.ts'
import { tiledRoof } from './roof.ts'
import type { Stage } from '../stage.ts'
import type { Box } from './parts.ts'

function gable(stage: Stage, x: number, { y, height }: Box, width: number): string {
  const white = stage.tone('#f2ede2')
  const cap = stage.tone(stage.look.weather === 'snow' ? '#e8ecec' : '#4f5656')

  const tile = (from: number, span: number, level: number) =>
    polygon(
      [
        [x + width * from - 8, y - level],
        [x + width * (from + span) + 8, y - level],
        [x + width * (from + span) + 2, y - level - 15],
        [x + width * from - 2, y - level - 15],
      ],
      cap,
    )
  return (
    rect(x, y - height * 0.3, width, height * 1.3, stage.fade(white, darker(white, 0.1))) +
    tile(0, 1, height * 0.3)
  )
}

/** A white-walled village hall with horse-head gables, lattice windows and a plate beside the door. */
export function hall(stage: Stage, { x, y, width, height }: Box, open = false): string {
  const box = { x, y, width, height }
  const [dw, dh] = [width * 0.15, height * 0.56]
  const dx = x + width * 0.5 - dw / 2
  const bays = [0.09, 0.25, 0.65, 0.81]
    .map((share) =>
      lattice(stage, {
        x: x + width * share,
        y: y + height * 0.34,
        width: width * 0.09,
        height: height * 0.34,
      }),
    )
    .join('')
  const porch = tiledRoof(stage, dx - dw * 0.5, y + height * 0.36, dw * 2, height * 0.14, 0.3)
  return (
    wall(stage, box, '#f2ede2') +
    rect(x, y + height * 0.86, width, height * 0.14, stage.tone('#a39c90')) +
    tiledRoof(stage, x - 20, y + 6, width + 40, height * 0.36) +
    gable(stage, x - width * 0.045, box, width * 0.07) +
    gable(stage, x + width * 0.975, box, width * 0.07) +
    bays +
    door(stage, { x: dx, y: y + height - dh, width: dw, height: dh }, '#7a4436', open) +
    porch +
    namePlate(stage, dx + dw * 1.28, y + height * 0.47, width * 0.028, height * 0.4)
  )
}

function columnsOfAncestralHall(stage: Stage, { x, y, width, height }: Box, wood: string): string {
  return [0.06, 0.26, 0.71, 0.91]
    .map(
      (share) =>
        rect(
          x + width * share,
          y + height * 0.04,
          width * 0.03,
          height * 0.96,
          stage.fade(lighter(wood, 0.1), darker(wood, 0.25), true),
        ) +
        rect(
          x + width * share - 6,
          y + height * 0.95,
          width * 0.03 + 12,
          height * 0.06,
          stage.tone('#a49c90'),
        ),
    )
    .join('')
}

function baysOfAncestralHall(stage: Stage, { x, y, width, height }: Box): string {
  return [0.11, 0.76]
    .map((share) =>
      lattice(stage, {
        x: x + width * share,
        y: y + height * 0.3,
        width: width * 0.14,
        height: height * 0.44,
      }),
    )
    .join('')
}

/** An old ancestral hall: stone steps, timber columns, deep eaves. */
export function ancestralHall(stage: Stage, { x, y, width, height }: Box): string {
  const wood = stage.tone('#6b4434')
  const shade = stage.fade(stage.tone('#3d312b'), stage.tone('#6a5546'))
  const columns = columnsOfAncestralHall(stage, { x, y, width, height }, wood)
  const bays = baysOfAncestralHall(stage, { x, y, width, height })
  return (
    wall(stage, { x: x - width * 0.1, y, width: width * 1.2, height }, '#d9cfbd') +
    rect(x, y, width, height, shade) +
    bays +
    door(
      stage,
      { x: x + width * 0.38, y: y + height * 0.3, width: width * 0.24, height: height * 0.7 },
      '#70392d',
      true,
    ) +
    rect(x + width * 0.36, y + height * 0.11, width * 0.28, height * 0.13, stage.tone('#4a3328')) +
    rect(x + width * 0.37, y + height * 0.13, width * 0.26, height * 0.09, stage.tone('#2f3a38')) +
    columns +
    namePlate(stage, x + width * 0.325, y + height * 0.4, width * 0.03, height * 0.44) +
    tiledRoof(stage, x - width * 0.15, y + 12, width * 1.3, height * 0.56, 0.26) +
    [0.2, 0.8].map((share) => lantern(stage, x + width * share, y + height * 0.16, height * 0.12)).join('') +
    steps(stage, x + width * 0.1, y + height, width * 0.8, 3, height * 0.05)
  )
}
