import { lighter, mix } from '../colour.ts'
import { child, inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { handsJoined, standing, walking } from '../people/pose.ts'
import { table } from '../props/furniture.ts'
import { parasol } from '../props/parasol.ts'
import { streetView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { rect, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const leaflet =
  '<path d="M6-60H17V-50H6Z" fill="#fbf3e2"/><path d="M7-58H15" stroke="#a8322a" stroke-width="1.2"/>'

function behindOfOutreachStall(
  stage: Stage,
  stalls: number[],
  front: number,
  cloth: string,
  size: number,
): string {
  const { width, height, random } = stage
  return stalls
    .map(
      (share) =>
        parasol(stage, width * share, front - 20, width * 0.4, height * 0.72, mix(cloth, '#b23a2e', 0.3)) +
        [-0.09, 0.08]
          .map(
            (dx) =>
              person(
                stage,
                volunteer(stage),
                { ...handsJoined(random), held: leaflet },
                width * (share + dx),
                front - 46,
                size,
              ).drawing,
          )
          .join('') +
        table(stage, width * share, front, width * 0.36, size * 0.44, cloth) +
        papers(stage, width * share, front - size * 0.49),
    )
    .join('')
}

/** Tables and sun shades where volunteers advise passers-by. */
export const outreachStall: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.55
  const size = height * 0.4
  const front = height * 0.8
  const count = look.people ?? 6
  const cloth = random.pick(['#a8453a', '#3f6f64', '#c2a766', '#4a6072'])
  const stalls = count > 7 ? [0.3, 0.72] : [random.between(0.44, 0.56)]
  const behind = behindOfOutreachStall(stage, stalls, front, cloth, size)
  const guests: Placed[] = Array.from({ length: count - 2 * stalls.length }, (_, index) => {
    const x = width * (0.12 + (index + 0.5) * (0.76 / (count - 2 * stalls.length)))
    const near = Math.abs(x / width - (stalls[0] ?? 0.5)) < 0.2
    const facing = near ? 'back' : x < width / 2 ? 'right' : 'left'
    return person(
      stage,
      index % 3 === 2 ? child(stage) : villager(stage),
      near ? standing(random, 'back') : random.pick([standing(random, facing), walking(random, facing)]),
      x,
      height * random.between(0.88, 0.97),
      size * 1.06,
    )
  })
  return (
    streetView(stage, base) +
    ground(stage, base, '#c4bbab', true) +
    behind +
    inDepth(guests) +
    framingLeaves(stage)
  )
}

const papers = (stage: Stage, x: number, y: number) =>
  times(7, (index) =>
    rect(
      x - 190 + index * 58,
      y + (index % 3) * 9,
      42,
      13,
      lighter(stage.random.pick(['#f6efe0', '#d98f7c', '#a9c2b4']), 0.2),
      'opacity="0.95"',
    ),
  )
