import { hamlet } from '../buildings/hamlet.ts'
import { inDepth, person, villager } from '../people/crowd.ts'
import { walking } from '../people/pose.ts'
import { farView, treeRow } from '../scenery/backdrops.ts'
import { lane, meadow } from '../scenery/land.ts'
import { mist } from '../scenery/sky.ts'
import { ellipse, straight, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function flowers(stage: Stage, top: number, count: number): string {
  const { width, height, random } = stage
  const colours = ['#f2cf4f', '#e6b93c', '#f7df7e', '#8aa552', '#d9a832'] as const
  return times(count, () => {
    const near = Math.sqrt(random.next())
    const size = 3 + near * 10
    return ellipse(
      random.between(0, width),
      top + (height - top) * near,
      size * 1.5,
      size * 0.7,
      stage.tone(random.pick(colours), 0.4 - near * 0.4),
      'opacity="0.8"',
    )
  })
}

function stems(stage: Stage): string {
  const { width, height, random } = stage
  const one = () => {
    const [x, top, size] = [
      random.between(0, width),
      height * random.between(0.74, 0.86),
      random.between(9, 15),
    ]
    const head = times(9, () =>
      ellipse(
        x + random.between(-22, 22),
        top + random.between(-20, 26),
        size,
        size * 0.75,
        stage.tone(random.pick(['#f5d452', '#e9bf3d', '#fae48c'])),
      ),
    )
    return straight(x + random.between(-14, 14), height, x, top, stage.tone('#7f9a4c'), 6) + head
  }
  return times(4, (index) => `<g ${stage.blur(index < 2 ? 4 : 1.2)}>${times(7, one)}</g>`)
}

/** A plain of rape in flower with a lane towards the village. */
export const rapeField: Scene = (stage) => {
  const { width, height, random, look } = stage
  const top = height * random.between(0.44, 0.5)
  const goal = width * random.between(0.3, 0.7)
  const count = look.people ?? 0
  const walkers: Placed[] = Array.from({ length: count }, (_, index) => {
    const near = 0.25 + (index / Math.max(1, count)) * 0.3
    return person(
      stage,
      villager(stage, index === 1 ? { age: 'child' } : {}),
      walking(random, random.chance(0.5) ? 'left' : 'right'),
      goal + (index - 1.5) * 60,
      top + (height - top) * near,
      90 + near * 330,
      0.12,
    )
  })
  return (
    farView(stage, top, 0.3) +
    hamlet(stage, goal - width * 0.2, top + 2, 5, width * 0.09, 0.4) +
    treeRow(stage, top + 6, 6, height * 0.14) +
    meadow(stage, top + 12, '#e5bd4a', 0.2, 14) +
    flowers(stage, top + 16, 520) +
    lane(stage, [goal, top + 12], [width * random.between(0.35, 0.65), height], width * 0.26) +
    inDepth(walkers) +
    (look.weather === 'mist' ? mist(stage, top - 110, 260, 0.85) : '') +
    stems(stage)
  )
}
