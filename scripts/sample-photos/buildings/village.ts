import { darker, lighter } from '../colour.ts'
import { rect, straight, times } from '../svg.ts'
import { door, namePlate, wall, windowPane } from './parts.ts'
import { tiledRoof } from './roof.ts'
import type { Stage } from '../stage.ts'
import type { Box } from './parts.ts'

function entranceOfOffice(stage: Stage, { x, y, width }: Box, floor: number, trim: string): string {
  return (
    door(
      stage,
      { x: x + width * 0.42, y: y + floor * 1.2, width: width * 0.16, height: floor * 0.8 },
      '#6f5a48',
    ) +
    rect(x + width * 0.37, y + floor * 1.02, width * 0.26, floor * 0.14, stage.tone('#d6cbb6')) +
    rect(x + width * 0.37, y + floor * 1.13, width * 0.26, 7, trim) +
    [0.38, 0.6]
      .map((share) =>
        rect(x + width * share, y + floor * 1.16, width * 0.02, floor * 0.84, stage.tone('#e9e0ce')),
      )
      .join('')
  )
}

function lowerOfOffice(stage: Stage, { x, y, width }: Box, floor: number): string {
  return [0.05, 0.208, 0.682, 0.84]
    .map((share) =>
      windowPane(
        stage,
        { x: x + width * share, y: y + floor * 1.28, width: width * 0.1, height: floor * 0.42 },
        '#f4efe4',
      ),
    )
    .join('')
}

function upperOfOffice(stage: Stage, { x, y, width }: Box, floor: number): string {
  return times(6, (index) =>
    windowPane(
      stage,
      { x: x + width * (0.05 + index * 0.158), y: y + floor * 0.2, width: width * 0.1, height: floor * 0.42 },
      '#f4efe4',
    ),
  )
}

function railOfOffice(stage: Stage, { x, y, width }: Box, floor: number): string {
  return (
    rect(x, y + floor * 0.96, width, 12, stage.tone('#d6cbb6')) +
    times(44, (index) =>
      rect(x + (index / 44) * width, y + floor * 0.72, 4, floor * 0.26, stage.tone('#e8dfcd')),
    ) +
    rect(x, y + floor * 0.7, width, 9, stage.tone('#c9bea8'))
  )
}

/** A plain two-storey village office with a gallery and an entrance canopy. */
export function office(
  stage: Stage,
  { x, y, width, height }: Box,
  colour = stage.random.pick(['#efe6d3', '#e6cfae', '#dcded0', '#f3eee2', '#e3c4a4']),
): string {
  const floor = height * 0.5
  const trim = stage.tone('#a9553f')
  const upper = upperOfOffice(stage, { x, y, width, height }, floor)
  const lower = lowerOfOffice(stage, { x, y, width, height }, floor)
  const rail = railOfOffice(stage, { x, y, width, height }, floor)
  const entrance = entranceOfOffice(stage, { x, y, width, height }, floor, trim)
  return (
    wall(stage, { x, y, width, height }, colour) +
    upper +
    rail +
    lower +
    rect(x, y + floor * 1.02, width, 8, trim, 'opacity="0.7"') +
    entrance +
    namePlate(stage, x + width * 0.635, y + floor * 1.26, width * 0.022, floor * 0.56) +
    tiledRoof(
      stage,
      x - 18,
      y + 4,
      width + 36,
      height * 0.13,
      0.05,
      stage.random.pick(['#8d5646', '#59605f', '#7a5f52']),
    )
  )
}

function coursesOfBrickHouse({ x, y, width, height }: Box, brick: string): string {
  return times(16, (index) =>
    straight(
      x,
      y + (height * index) / 16,
      x + width,
      y + (height * index) / 16,
      darker(brick, 0.25),
      1.6,
      'opacity="0.35"',
    ),
  )
}

function bricksOfBrickHouse(stage: Stage, { x, y, width, height }: Box, brick: string): string {
  return times(90, () =>
    rect(
      x + stage.random.between(0, 0.96) * width,
      y + (Math.floor(stage.random.between(0, 16)) * height) / 16,
      width * 0.03,
      height / 17,
      stage.random.chance(0.5) ? lighter(brick, 0.16) : darker(brick, 0.18),
      'opacity="0.55"',
    ),
  )
}

function baysOfBrickHouse(stage: Stage, { x, y, width, height }: Box): string {
  return [0.07, 0.23, 0.67, 0.83]
    .map((share) =>
      windowPane(
        stage,
        { x: x + width * share, y: y + height * 0.3, width: width * 0.09, height: height * 0.36 },
        '#e9e0ce',
        3,
      ),
    )
    .join('')
}

/** An old brick store with a gable and a wide door. */
export function brickHouse(stage: Stage, { x, y, width, height }: Box): string {
  const brick = stage.tone('#a9654c')
  const courses = coursesOfBrickHouse({ x, y, width, height }, brick)
  const bricks = bricksOfBrickHouse(stage, { x, y, width, height }, brick)
  const bays = baysOfBrickHouse(stage, { x, y, width, height })
  return (
    rect(
      x,
      y,
      width,
      height,
      stage.linear([
        [0, darker(brick, 0.14)],
        [0.2, brick],
        [1, darker(brick, 0.06)],
      ]),
    ) +
    bricks +
    courses +
    bays +
    door(
      stage,
      { x: x + width * 0.42, y: y + height * 0.34, width: width * 0.16, height: height * 0.66 },
      '#4f6a5a',
    ) +
    tiledRoof(stage, x - 24, y + 8, width + 48, height * 0.36, 0.04, '#7a5a4c') +
    namePlate(stage, x + width * 0.605, y + height * 0.42, width * 0.024, height * 0.4)
  )
}
