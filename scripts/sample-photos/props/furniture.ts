import { darker, lighter } from '../colour.ts'
import { ellipse, polygon, rect, straight, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

function boardOfTable(
  stage: Stage,
  x: number,
  width: number,
  top: number,
  back: number,
  tint: string,
): string {
  return polygon(
    [
      [x - width / 2, top],
      [x + width / 2, top],
      [x + width * 0.46, top - back],
      [x - width * 0.46, top - back],
    ],
    stage.fade(lighter(tint, 0.22), lighter(tint, 0.06)),
  )
}

function foldsOfTable(
  x: number,
  width: number,
  top: number,
  y: number,
  height: number,
  tint: string,
): string {
  return times(9, (index) =>
    straight(
      x - width * 0.48 + index * width * 0.12,
      top + 8,
      x - width * 0.48 + index * width * 0.12 + 4,
      y - height * 0.1,
      darker(tint, 0.3),
      3,
      'opacity="0.3"',
    ),
  )
}

/** A long table seen from the front: (x, y) is the middle of its front edge on the floor. */
export function table(
  stage: Stage,
  x: number,
  y: number,
  width: number,
  height: number,
  cloth?: string,
): string {
  const top = y - height
  const back = height * 0.34
  const tint = stage.tone(cloth ?? '#9a7453')
  const board = boardOfTable(stage, x, width, top, back, tint)
  const shadow = ellipse(x, y, width * 0.54, height * 0.09, '#2a2530', 'opacity="0.2"')
  if (!cloth) {
    const legs = [-0.46, 0.43]
      .map((share) => rect(x + width * share, top, width * 0.03, height, darker(tint, 0.25)))
      .join('')
    return shadow + legs + board + rect(x - width / 2, top, width, height * 0.12, darker(tint, 0.12))
  }
  const folds = foldsOfTable(x, width, top, y, height, tint)
  return (
    shadow +
    rect(x - width / 2, top, width, height * 0.93, stage.fade(tint, darker(tint, 0.16))) +
    folds +
    board
  )
}

/** A stool under someone who sits: (x, y) on the floor, `size` the height of a standing adult there. */
export function stool(stage: Stage, x: number, y: number, size: number, colour = '#8a6a4c'): string {
  const tint = stage.tone(colour)
  const [half, high] = [size * 0.1, size * 0.24]
  const legs = [-0.9, -0.3, 0.3, 0.9]
    .map((share) =>
      straight(x + half * share * 0.85, y - high, x + half * share, y - 2, darker(tint, 0.2), size * 0.018),
    )
    .join('')
  return legs + rect(x - half * 1.1, y - high - size * 0.025, half * 2.2, size * 0.035, tint, 'rx="4"')
}

/** A chair seen from behind, with its back: (x, y) on the floor. */
export function chairBack(stage: Stage, x: number, y: number, size: number, colour = '#8d5a43'): string {
  const tint = stage.tone(colour)
  const half = size * 0.13
  return (
    [-1, 1]
      .map((side) =>
        straight(x + side * half, y - size * 0.5, x + side * half * 1.1, y, darker(tint, 0.25), size * 0.02),
      )
      .join('') +
    rect(
      x - half * 1.12,
      y - size * 0.5,
      half * 2.24,
      size * 0.22,
      stage.fade(lighter(tint, 0.12), darker(tint, 0.1)),
      `rx="${(size * 0.03).toFixed(1)}"`,
    ) +
    rect(x - half * 1.1, y - size * 0.24, half * 2.2, size * 0.04, darker(tint, 0.15))
  )
}

/** A long bench seen from behind or in front. */
export function bench(
  stage: Stage,
  x: number,
  y: number,
  width: number,
  size: number,
  colour = '#8a6a4c',
): string {
  const tint = stage.tone(colour)
  const high = size * 0.24
  return (
    ellipse(x, y, width * 0.52, size * 0.03, '#2a2530', 'opacity="0.18"') +
    [-0.44, 0.42]
      .map((share) => rect(x + width * share, y - high, size * 0.03, high, darker(tint, 0.25)))
      .join('') +
    rect(x - width / 2, y - high - size * 0.02, width, size * 0.04, tint, 'rx="4"')
  )
}
