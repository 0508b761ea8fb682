import { child, inDepth, person, volunteer } from '../people/crowd.ts'
import { bending, standing, walking } from '../people/pose.ts'
import { seasonGreen, tufts } from '../scenery/land.ts'
import { riverView } from '../scenery/river.ts'
import { willow } from '../scenery/trees.ts'
import { bank } from '../scenery/water.ts'
import { ellipse, rect } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const bag = '<path d="M14-40Q8-20 13-14H25Q30-22 24-40Z" fill="#5f7f86" opacity="0.95"/>'

const net =
  '<path d="M8-52L48-8" stroke="#a9865a" stroke-width="2" fill="none"/><path d="M44-14Q60-10 56 6Q44 4 44-14Z" fill="#dfe6e0" opacity="0.8"/>'

function lifeRing(stage: Stage, x: number, y: number): string {
  return (
    rect(x - 8, y - 230, 16, 230, stage.tone('#8a6a4c')) +
    ellipse(x, y - 180, 56, 56, stage.tone('#f2ede2')) +
    ellipse(
      x,
      y - 180,
      40,
      40,
      'none',
      `stroke="${stage.tone('#d2552f')}" stroke-width="30" stroke-dasharray="32 31"`,
    ) +
    ellipse(x, y - 180, 27, 27, stage.tone('#8fa9a3'))
  )
}

/** Volunteers keeping the river clean and children safe. */
export const riverPatrol: Scene = (stage) => {
  const { width, height, random, look } = stage
  const base = height * 0.86
  const size = height * 0.38
  const count = look.people ?? 4
  const people: Placed[] = Array.from({ length: count }, (_, index) => {
    const x = width * (0.16 + (0.68 * (index + 0.5)) / count)
    const y = base + random.between(-20, 70)
    if (look.kind === 'children' && index > 1)
      return person(stage, child(stage), standing(random, index % 2 ? 'left' : 'front'), x, y, size)
    const pose = look.kind
      ? standing(random, index % 2 ? 'right' : 'left')
      : index % 2
        ? { ...bending(random), held: net }
        : { ...walking(random), held: bag }
    return person(stage, volunteer(stage), pose, x, y, size)
  })
  const ring = look.kind ? lifeRing(stage, width * 0.86, base + 10) : ''
  return (
    riverView(stage) +
    willow(stage, width * 0.06, base, height * 0.7) +
    bank(stage, height * 0.77, height * 0.82, seasonGreen(stage)) +
    tufts(stage, height * 0.8, height, seasonGreen(stage), 170) +
    ring +
    inDepth(people)
  )
}
