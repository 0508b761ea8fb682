import { farmhouse } from '../buildings/farmhouse.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { standing, walking } from '../people/pose.ts'
import { farView, streetView } from '../scenery/backdrops.ts'
import { ground, lane } from '../scenery/land.ts'
import { bush, framingLeaves } from '../scenery/leaves.ts'
import { bamboo, tree } from '../scenery/trees.ts'
import { ellipse, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const broom =
  '<path d="M6-78L26-12" stroke="#b08a52" stroke-width="2.4"/><path d="M22-18L31-20L40 1Q32 4 24 2Z" fill="#c9a55c"/><path d="M27-16L31 1M30-17L36 0" stroke="#8f6d35" stroke-width="0.9"/>'

const bucket =
  '<path d="M-8-40H8L6-24H-6Z" fill="#4f7f8a" transform="translate(16 2)"/><path d="M9-40Q16-54 23-40" stroke="#3a4a50" stroke-width="1.3" fill="none"/>'

const shovel =
  '<path d="M6-74L27-8" stroke="#b08a52" stroke-width="2.4"/><path d="M22-10L33-13L38 2H26Z" fill="#8a9698"/>'

function sweeping(stage: Stage, index: number): Pose {
  const { random, look } = stage
  if (index % 4 === 3)
    return {
      ...walking(random),
      held: bucket,
      hands: [
        [-6, -50],
        [16, -40],
      ],
    }
  return {
    ...standing(random, 'right'),
    chest: [3.5, -74],
    hands: [
      [11, -60],
      [18, -40],
    ],
    held: look.weather === 'snow' ? shovel : broom,
    tilt: 10,
  }
}

const litter = (stage: Stage, top: number) =>
  times(70, () => {
    const near = stage.random.next()
    const tint =
      stage.look.weather === 'snow'
        ? '#f4f5f3'
        : stage.tone(stage.random.pick(['#c9973b', '#b9713a', '#93934f']))
    return ellipse(
      stage.random.between(0, stage.width),
      top + (stage.height - top) * near,
      5 + near * 10,
      2 + near * 4,
      tint,
      'opacity="0.75"',
    )
  })

function peopleOfCleaning(stage: Stage, count: number): Placed[] {
  const { height, width, random } = stage
  return Array.from({ length: count }, (_, index) => {
    const y = height * (0.7 + ((index * 2) % 5) * 0.055)
    const x = width * (0.12 + (0.74 * (index + random.between(0.2, 0.6))) / count)
    const pose = sweeping(stage, index)
    return person(
      stage,
      index % 5 === 4 ? villager(stage) : volunteer(stage),
      random.chance(0.5) ? { ...pose, facing: 'left' } : pose,
      x,
      y,
      (y / height) * height * 0.46,
    )
  })
}

function roadOfCleaning(stage: Stage, village: boolean, base: number): string {
  const { width, random, height } = stage
  return village
    ? ground(stage, base, '#b9a988') +
        lane(
          stage,
          [width * 0.5, base],
          [width * random.between(0.35, 0.65), height],
          width * 0.9,
          '#cfc5b2',
          width * 0.16,
        )
    : ground(stage, base, '#beb5a5', true)
}

/** Volunteers sweeping a village lane or an old street. */
export const cleaning: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * random.between(0.5, 0.55)
  const count = look.people ?? 5
  const village = random.chance(0.6)
  const place = village
    ? farView(stage, base - height * 0.14) +
      bamboo(stage, width * 0.9, base, height * 0.46, 0.3) +
      farmhouse(stage, base) +
      tree(stage, width * 0.04, base + 40, height * 0.52)
    : streetView(stage, base)
  const road = roadOfCleaning(stage, village, base)
  const people: Placed[] = peopleOfCleaning(stage, count)
  return (
    place +
    road +
    litter(stage, base + 40) +
    bush(stage, width * 0.97, base + 70, 150) +
    inDepth(people) +
    framingLeaves(stage)
  )
}
