import { inDepth, isWarm, person, villager, volunteer } from '../people/crowd.ts'
import { speaking, standing } from '../people/pose.ts'
import { streetView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { polygon, straight } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function puller(stage: Stage, left: boolean, x: number, y: number, size: number): Placed {
  const lean = {
    ...standing(stage.random, left ? 'right' : 'left'),
    hip: [-14, -40],
    chest: [-27, -66],
    hands: [
      [-2, -58],
      [6, -57],
    ],
    feet: [
      [-3, 0],
      [12, 0],
    ],
    tilt: -12,
  } as const
  return person(
    stage,
    villager(stage, {
      age: 'adult',
      top: left ? '#3f6f86' : '#b8533f',
      outfit: 'shirt',
      bareArms: isWarm(stage),
    }),
    lean,
    x,
    y,
    size,
  )
}

function ropeOfTugOfWar(stage: Stage, y: number, size: number): string {
  const { width } = stage
  return (
    straight(width * 0.02, y - size * 0.57, width * 0.98, y - size * 0.57, stage.tone('#cdb07a'), 11) +
    polygon(
      [
        [width * 0.494, y - size * 0.58],
        [width * 0.512, y - size * 0.58],
        [width * 0.522, y - size * 0.32],
        [width * 0.5, y - size * 0.36],
      ],
      stage.tone('#c0392b'),
    )
  )
}

function fansOfTugOfWar(stage: Stage, base: number, size: number): Placed[] {
  const { random, width } = stage
  return Array.from({ length: 9 }, (_, index) =>
    person(
      stage,
      index % 3 ? villager(stage) : volunteer(stage),
      random.chance(0.5) ? speaking(random) : standing(random),
      width * (0.06 + index * 0.11),
      base + 60,
      size * 0.68,
      0.2,
    ),
  )
}

/** Two teams pulling at a rope with a red cloth in its middle. */
export const tugOfWar: Scene = (stage) => {
  const { width, height, look } = stage
  const base = height * 0.52
  const size = height * 0.4
  const half = Math.round((look.people ?? 10) / 2)
  const y = height * 0.86
  const team = (left: boolean) =>
    Array.from({ length: half }, (_, index) =>
      puller(
        stage,
        left,
        width * (left ? 0.4 - index * 0.08 : 0.6 + index * 0.08),
        y + (index % 2) * 14,
        size,
      ),
    )
  const rope = ropeOfTugOfWar(stage, y, size)
  const fans = fansOfTugOfWar(stage, base, size)
  return (
    streetView(stage, base) +
    ground(stage, base, '#c2a17c') +
    inDepth(fans) +
    inDepth(team(true)) +
    inDepth(team(false)) +
    rope +
    straight(width * 0.5, y + 14, width * 0.49, height, '#f6f1e4', 8, 'opacity="0.7"')
  )
}
