import { hall } from '../buildings/halls.ts'
import { child, inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { standing, walking } from '../people/pose.ts'
import { lantern } from '../props/lantern.ts'
import { farView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { times } from '../svg.ts'
import { buildings, planting, setting } from './station-setting.ts'
import type { Box } from '../buildings/parts.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'
import type { Building } from './station-setting.ts'

function summerClass(stage: Stage, index: number, x: number): Placed {
  const { random, height } = stage
  const who = index === 0 ? volunteer(stage) : child(stage)
  const pose = index === 0 ? standing(random, 'front') : walking(random, 'right')
  return person(stage, who, pose, x, height * 0.88, height * 0.42)
}

function arriving(stage: Stage, index: number, x: number): Placed {
  const { random, height, width } = stage
  const y = height * random.between(0.76, 0.95)
  const who = index % 4 === 0 ? child(stage) : villager(stage)
  const pose = random.pick([standing(random, 'back'), walking(random, x < width / 2 ? 'right' : 'left')])
  return person(stage, who, pose, x, y, (y / height) * height * 0.4)
}

function peopleOfHallFront(stage: Stage, count: number, lined: boolean): Placed[] {
  const { width, month, random, height } = stage
  return Array.from({ length: count }, (_, index) => {
    const x = width * (0.5 + ((index + 0.5) / count - 0.5) * (lined ? 0.6 : 0.8))
    if (month === 7) return summerClass(stage, index, x)
    if (!lined) return arriving(stage, index, x)
    return person(
      stage,
      volunteer(stage),
      standing(random),
      x,
      height * (0.86 + (index % 2) * 0.05),
      height * 0.4,
    )
  })
}

function boxOfHallFront(
  stage: Stage,
  building:
    | { draw: Building; width: number; height: number; paved: boolean }
    | {
        draw: (stage: Stage, { x, y, width, height }: Box, open?: boolean) => string
        width: number
        height: number
        paved: false
      },
  base: number,
): { x: number; y: number; width: number; height: number } {
  const { width, height } = stage
  return {
    x: width * (1 - building.width * 1.1) * 0.5,
    y: base - height * building.height * 1.24,
    width: width * building.width * 1.1,
    height: height * building.height * 1.24,
  }
}

/** People before the village hall or station: going in, lining up, or standing together. */
export const hallFront: Scene = (stage) => {
  const { height, look, month } = stage
  const kind = look.kind ?? 'hall'
  const building = buildings[kind] ?? { draw: hall, width: 0.62, height: 0.28, paved: false }
  const base = height * 0.64
  const box = boxOfHallFront(stage, building, base)
  const count = look.people ?? 8
  const lined = kind === 'ancestral' || kind === 'office'
  const people: Placed[] = peopleOfHallFront(stage, count, lined)
  const festive =
    month === 2
      ? times(6, (index) =>
          lantern(stage, box.x + box.width * (0.1 + index * 0.16), box.y + box.height * 0.16, 80),
        )
      : ''
  return (
    farView(stage, base - 40, 0.36) +
    setting(stage, base, building.paved) +
    building.draw(stage, box) +
    festive +
    ground(stage, base, '#c6bda9', true) +
    planting(stage, base) +
    inDepth(people) +
    (month === 2 ? '' : framingLeaves(stage))
  )
}
