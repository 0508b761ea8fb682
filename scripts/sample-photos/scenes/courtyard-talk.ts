import { maize } from '../buildings/farmhouse.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { sittingBack, sittingFront, sittingSide, speaking } from '../people/pose.ts'
import { garlandOfLanterns } from '../props/festive.ts'
import { stool } from '../props/furniture.ts'
import { lantern } from '../props/lantern.ts'
import { courtyard } from '../scenery/courtyard.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function seatOnRing(stage: Stage, angle: number, size: number, centreY: number): Placed {
  const { width, random } = stage
  const x = width * 0.5 + Math.cos(angle) * width * 0.34
  const y = centreY + Math.sin(angle) * stage.height * 0.16
  const near = Math.sin(angle)
  const pose =
    near > 0.55
      ? sittingBack(random)
      : near < -0.45
        ? sittingFront(random)
        : sittingSide(random, Math.cos(angle) > 0 ? 'left' : 'right')
  const who = villager(stage, { age: random.pick(['old', 'adult', 'adult']) })
  const here = size * (1 + near * 0.18)
  const seat = stool(stage, x, y, here, random.pick(['#8a6a4c', '#a9805c', '#6f7f86']))
  const body = person(stage, who, pose, x, y, here).drawing
  return { y, drawing: pose.facing === 'back' ? body + seat : seat + body }
}

function hungOfCourtyardTalk(stage: Stage, base: number): string {
  const { look, width, height } = stage
  return look.kind === 'maize'
    ? times(6, (index) =>
        maize(
          stage,
          width * (0.29 + index * 0.084) + (index > 2 ? 10 : 0),
          base - height * 0.25,
          height * 0.16,
        ),
      )
    : ''
}

function seatsOfCourtyardTalk(stage: Stage, count: number, turn: number, centreY: number): Placed[] {
  const { height } = stage
  return Array.from({ length: count }, (_, index) =>
    seatOnRing(
      stage,
      Math.PI * 1.72 + turn + ((index + 0.5) / count) * Math.PI * 1.62,
      height * 0.32,
      centreY,
    ),
  )
}

function talkerOfCourtyardTalk(stage: Stage, turn: number, centreY: number): Placed {
  const { random, width, height } = stage
  return person(
    stage,
    random.chance(0.7) ? volunteer(stage) : villager(stage, { age: 'old' }),
    speaking(random),
    width * (0.5 + turn * 0.3),
    centreY - height * 0.1,
    height * 0.32,
  )
}

/** Villagers seated in a ring in a farmyard, listening and talking. */
export const courtyardTalk: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.5
  const centreY = height * 0.74
  const count = (look.people ?? 10) - 1
  const turn = random.between(-0.2, 0.2)
  const seats = seatsOfCourtyardTalk(stage, count, turn, centreY)
  const talker = talkerOfCourtyardTalk(stage, turn, centreY)
  const hung = hungOfCourtyardTalk(stage, base)
  const festive =
    look.kind === 'lanterns'
      ? [0.3, 0.42, 0.58, 0.7]
          .map((share) => lantern(stage, width * share, base - height * 0.2, 74))
          .join('') + garlandOfLanterns(stage, height * 0.06, 8, 56)
      : ''
  return (
    courtyard(stage, base) +
    hung +
    festive +
    inDepth([...seats, talker]) +
    (look.kind ? '' : framingLeaves(stage))
  )
}
