import { windowPane } from '../buildings/parts.ts'
import { darker, lighter, mix } from '../colour.ts'
import { ellipse, num, polygon, rect, shape, straight, times } from '../svg.ts'
import type { Stage } from '../stage.ts'

const walls = ['#ece3d0', '#dfe3d8', '#e8d9c3', '#e2ddd0', '#d8dfdc'] as const
const floors = ['#b99f80', '#a89d8e', '#9c8368', '#bdb3a2'] as const

function boardsOfFloorOf(stage: Stage, top: number, tint: string): string {
  const { width, height } = stage
  return times(19, (index) =>
    straight(
      width / 2 + (index - 9) * width * 0.075,
      top,
      width / 2 + (index - 9) * width * 0.2,
      height,
      darker(tint, 0.3),
      2,
      'opacity="0.25"',
    ),
  )
}

function jointsOfFloorOf(stage: Stage, top: number, depth: number, tint: string): string {
  const { width } = stage
  return times(6, (index) =>
    straight(
      0,
      top + depth * ((index + 1) / 6) ** 1.8,
      width,
      top + depth * ((index + 1) / 6) ** 1.8,
      darker(tint, 0.3),
      2,
      'opacity="0.2"',
    ),
  )
}

function shineOfFloorOf(stage: Stage, top: number, depth: number): string {
  const { width, random } = stage
  return ellipse(
    width * random.between(0.3, 0.7),
    top + depth * 0.35,
    width * 0.34,
    depth * 0.24,
    stage.halo('#fff6df', 0.4),
  )
}

function floorOf(stage: Stage, top: number): string {
  const { width, height, random } = stage
  const tint = stage.tone(random.pick(floors))
  const depth = height - top
  const boards = boardsOfFloorOf(stage, top, tint)
  const joints = jointsOfFloorOf(stage, top, depth, tint)
  const shine = shineOfFloorOf(stage, top, depth)
  return (
    rect(0, top, width, depth + 2, stage.fade(lighter(tint, 0.12), darker(tint, 0.2))) +
    boards +
    joints +
    shine
  )
}

/** Light falling through a window across wall and floor. */
export function sunbeam(stage: Stage, x: number, y: number, reach: number): string {
  const paint = stage.linear([
    [0, stage.light.glow, 0.34],
    [1, stage.light.glow, 0],
  ])
  return polygon(
    [
      [x, y],
      [x + reach * 0.34, y],
      [x + reach * 1.1, y + reach],
      [x + reach * 0.4, y + reach],
    ],
    paint,
  )
}

function backOfRoom(stage: Stage, floorY: number, tint: string): string {
  const { width } = stage
  return rect(
    0,
    0,
    width,
    floorY,
    stage.linear([
      [0, darker(tint, 0.1)],
      [0.5, lighter(tint, 0.18)],
      [1, darker(tint, 0.05)],
    ]),
  )
}

/** A room seen straight on: back wall, wainscot, windows and a floor that begins at `floorY`. */
export function room(stage: Stage, floorY: number, windows = 2, wainscot = true): string {
  const { width, random } = stage
  const colour = random.pick(walls)
  const tint = stage.tone(colour)
  const base = random.pick(['#8d9f8f', '#b08d6c', '#c4b294', '#8fa3a6'])
  const back = backOfRoom(stage, floorY, tint)
  const panel = wainscot
    ? rect(0, floorY * 0.74, width, floorY * 0.26, stage.tone(mix(base, colour, 0.25))) +
      rect(0, floorY * 0.735, width, 8, stage.tone(darker(base, 0.2)))
    : ''
  const size = width * 0.15
  const panes = times(windows, (index) => {
    const x = windows === 1 ? width * 0.12 : width * (0.07 + (index * 0.86 * (1 - 0.17)) / (windows - 1))
    return (
      windowPane(stage, { x, y: floorY * 0.16, width: size, height: floorY * 0.44 }, '#f1eadb', 2) +
      greenery(stage, x, floorY * 0.16, size, floorY * 0.44)
    )
  })
  return (
    back +
    panel +
    panes +
    rect(0, floorY - 12, width, 14, stage.tone(darker(colour, 0.35))) +
    floorOf(stage, floorY)
  )
}

function greenery(stage: Stage, x: number, y: number, width: number, height: number): string {
  if (stage.light.night) return ''
  const tint = stage.season === 'autumn' ? '#a89a4f' : stage.season === 'winter' ? '#93a08e' : '#6f9a68'
  return times(6, () =>
    ellipse(
      x + stage.random.between(0.14, 0.86) * width,
      y + stage.random.between(0.6, 0.9) * height,
      width * 0.13,
      height * 0.1,
      tint,
      'opacity="0.55"',
    ),
  )
}

/** Framed sheets on the wall of a public room: certificates and notices without words. */
export function framedSheets(stage: Stage, x: number, y: number, count: number, size: number): string {
  return times(count, (index) => {
    const left = x + index * size * 1.25
    return (
      rect(left, y, size, size * 0.72, stage.tone('#8a6a48')) +
      rect(left + 5, y + 5, size - 10, size * 0.72 - 10, stage.tone('#f6efe0')) +
      rect(left + size * 0.2, y + size * 0.2, size * 0.6, 5, stage.tone('#b23a2e'), 'opacity="0.7"') +
      times(3, (line) =>
        rect(
          left + size * 0.2,
          y + size * (0.32 + line * 0.1),
          size * (0.6 - line * 0.1),
          3,
          stage.tone('#b5a88f'),
          'opacity="0.7"',
        ),
      )
    )
  })
}

/** A potted plant on the floor. */
export function pottedPlant(stage: Stage, x: number, y: number, size: number): string {
  const leaf = (angle: number, tint: string) => {
    const [tx, ty] = [x + Math.sin(angle) * size * 0.5, y - size * 0.45 - Math.cos(angle) * size * 0.55]
    return shape(
      `M${num(x)} ${num(y - size * 0.35)}Q${num((x + tx) / 2 - size * 0.12)} ${num((y - size * 0.35 + ty) / 2)} ${num(tx)} ${num(ty)}Q${num((x + tx) / 2 + size * 0.12)} ${num((y - size * 0.3 + ty) / 2)} ${num(x)} ${num(y - size * 0.35)}Z`,
      stage.tone(tint),
    )
  }
  return (
    ellipse(x, y, size * 0.3, size * 0.05, '#2a2530', 'opacity="0.2"') +
    times(9, (index) => leaf(-1.2 + index * 0.3, index % 2 ? '#4f8059' : '#6c9a66')) +
    shape(
      `M${num(x - size * 0.22)} ${num(y - size * 0.38)}H${num(x + size * 0.22)}L${num(x + size * 0.16)} ${num(y)}H${num(x - size * 0.16)}Z`,
      stage.tone('#b5795a'),
    )
  )
}
