import { hall } from '../buildings/halls.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { walking } from '../people/pose.ts'
import { farView } from '../scenery/backdrops.ts'
import { ground, lane, meadow, seasonGreen, tufts } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { water } from '../scenery/water.ts'
import { ellipse, offsets, polygon, rect, straight, stroke, times } from '../svg.ts'
import { buildings, planting, setting } from './station-setting.ts'
import type { Box } from '../buildings/parts.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'
import type { Building } from './station-setting.ts'

function flagpole(stage: Stage, x: number, y: number, height: number): string {
  return (
    rect(x - 40, y - 16, 80, 18, stage.tone('#b9b2a5')) +
    straight(x, y - 10, x, y - height, stage.tone('#c9cbc8'), 8) +
    polygon(
      [
        [x, y - height],
        [x + 130, y - height + 8],
        [x + 124, y - height + 92],
        [x, y - height + 84],
      ],
      stage.tone('#c0332a'),
    )
  )
}

function bicycle(stage: Stage, x: number, y: number): string {
  const [dark, green] = [stage.tone('#3a4a50'), stage.tone('#3f6f64')]
  const wheel = (dx: number) => ellipse(x + dx, y - 40, 38, 38, 'none', `stroke="${dark}" stroke-width="6"`)
  return (
    ellipse(x, y, 100, 8, '#2a2530', 'opacity="0.2"') +
    wheel(-58) +
    wheel(58) +
    stroke(offsets('-58,-40 -18,-88 44,-88 58,-40', x, y), green, 6) +
    stroke(offsets('-18,-88 4,-40 44,-88', x, y), green, 6) +
    stroke(offsets('44,-88 36,-112 58,-114', x, y), dark, 6) +
    straight(x - 32, y - 98, x - 6, y - 98, dark, 9)
  )
}

function forecourt(stage: Stage, base: number, kind: string, middle: number): string {
  const { width, height } = stage
  if (kind === 'pavilion')
    return (
      meadow(stage, base - 8, seasonGreen(stage), 0.1, 10) +
      water(stage, base + height * 0.08, height + 10) +
      tufts(stage, base + 20, base + height * 0.08, seasonGreen(stage), 60)
    )
  if (kind === 'factory')
    return (
      ground(stage, base, '#c4bfb2', true) + rect(0, base + 24, width, height * 0.1, stage.tone('#84a86c'))
    )
  if (buildings[kind]?.paved) return ground(stage, base, '#c6bfb1', true)
  return (
    meadow(stage, base - 4, seasonGreen(stage), 0.05, 8) +
    lane(stage, [middle, base], [width * 0.5, height], width * 0.5, '#d3c8b2', width * 0.14) +
    tufts(stage, base + 60, height, seasonGreen(stage), 60)
  )
}

function passersOfStationFront(stage: Stage, base: number): Placed[] {
  const { random, width, height } = stage
  return Array.from({ length: random.whole(0, 3) }, () =>
    person(
      stage,
      random.chance(0.4) ? volunteer(stage) : villager(stage),
      walking(random, random.chance(0.5) ? 'left' : 'right'),
      width * random.between(0.2, 0.85),
      base + random.between(40, 110),
      height * 0.22,
      0.06,
    ),
  )
}

function extrasOfStationFront(stage: Stage, kind: string, base: number): string {
  const { random, width, height } = stage
  return (
    (kind === 'school' || (kind === 'office' && random.chance(0.5))
      ? flagpole(stage, width * 0.86, base + 90, height * 0.6)
      : '') +
    (kind === 'brick' || (kind === 'shop' && random.chance(0.5))
      ? bicycle(stage, width * 0.76, base + 70)
      : '') +
    (kind === 'rest-stop' ? roadside(stage, base) : '')
  )
}

function boxOfStationFront(
  stage: Stage,
  left: number,
  base: number,
  high: number,
  building:
    | { draw: Building; width: number; height: number; paved: boolean }
    | {
        draw: (stage: Stage, { x, y, width, height }: Box, open?: boolean) => string
        width: number
        height: number
        paved: false
      },
): { x: number; y: number; width: number; height: number } {
  const { width, random } = stage
  return {
    x: width * left,
    y: base - high,
    width: width * building.width * random.between(0.9, 1.02),
    height: high,
  }
}

/** A station as on its cover: the house with its blank name plate, in its place and season. */
export const stationFront: Scene = (stage) => {
  const { height, look, random } = stage
  const kind = look.kind ?? 'hall'
  const building = buildings[kind] ?? { draw: hall, width: 0.62, height: 0.28, paved: false }
  const base = height * random.between(0.68, 0.73)
  const left =
    kind === 'rest-stop' || kind === 'pavilion'
      ? random.between(0.3, 0.46)
      : (1 - building.width) / 2 + random.between(-0.06, 0.1)
  const high = height * building.height * random.between(1.02, 1.26)
  const box = boxOfStationFront(stage, left, base, high, building)
  const extras = extrasOfStationFront(stage, kind, base)
  const passers: Placed[] = passersOfStationFront(stage, base)
  const floor =
    kind === 'pavilion'
      ? forecourt(stage, base, kind, 0) + building.draw(stage, box)
      : building.draw(stage, box) + forecourt(stage, base, kind, box.x + box.width * 0.5)
  return (
    farView(stage, base - 40, random.between(0.3, 0.46)) +
    setting(stage, base, building.paved) +
    floor +
    planting(stage, base) +
    extras +
    (kind === 'pavilion' ? '' : inDepth(passers)) +
    framingLeaves(stage)
  )
}

const roadside = (stage: Stage, base: number) =>
  rect(0, base + 110, stage.width, stage.height, stage.tone('#8f8d8a')) +
  rect(0, base + 104, stage.width, 14, stage.tone('#d3ccbd')) +
  times(9, (index) =>
    rect(
      stage.width * index * 0.12,
      base + 210,
      stage.width * 0.07,
      10,
      stage.tone('#f1ebdc'),
      'opacity="0.8"',
    ),
  ) +
  rect(stage.width * 0.72, base + 8, 240, 16, stage.tone('#9a7453'), 'rx="5"') +
  rect(stage.width * 0.72, base - 40, 240, 14, stage.tone('#a9805c'), 'rx="5"') +
  rect(stage.width * 0.73, base + 20, 14, 54, stage.tone('#4c5a58')) +
  rect(stage.width * 0.84, base + 20, 14, 54, stage.tone('#4c5a58'))
