import { inDepth, person, villager } from '../people/crowd.ts'
import { speaking, standing } from '../people/pose.ts'
import { garlandOfLanterns } from '../props/festive.ts'
import { lantern } from '../props/lantern.ts'
import { stageFrame } from '../props/stage-frame.ts'
import { farView } from '../scenery/backdrops.ts'
import { pottedPlant } from '../scenery/room.ts'
import { polygon, rect, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Person } from '../people/person.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const costumes = ['#b23a2e', '#2f7f74', '#c98b3a', '#8a4a6a', '#3f6f86'] as const

function poseOfPerformer(stage: Stage, up: number, ribbon: string): Pose {
  const { random } = stage
  return {
    ...standing(random),
    hands: [
      [-20, -80 + up * 4],
      [20, -84 - up * 4],
    ],
    feet: [
      [-9, 0],
      [8, up > 0 ? -4 : 0],
    ],
    held: ribbon,
  }
}

function performer(stage: Stage, index: number, count: number, top: number, costume: string): Placed {
  const { width, height, random, look } = stage
  const x = width * (0.5 + ((index + 0.5) / count - 0.5) * 0.62)
  const size = height * 0.33
  const y = top + (index % 2) * 26
  const who: Partial<Person> = {
    age: 'adult',
    outfit: look.kind === 'duo' ? 'jacket' : 'dress',
    female: look.kind !== 'duo' || index === 0,
    top: costume,
    under: '#f0e4c8',
  }
  if (look.kind === 'duo')
    return person(
      stage,
      villager(stage, who),
      {
        ...speaking(random),
        held: '<path d="M18-74L24-86M22-73L29-83" stroke="#8a5a3f" stroke-width="3.4"/>',
      },
      x,
      y,
      size,
    )
  const up = index % 2 ? 1 : -1
  const ribbon = `<path d="M20-84C40-110 ${40 + up * 12}-60 58-84S70-52 62-40" stroke="#e0a93c" stroke-width="3.4" fill="none"/><path d="M-20-80C-40-60-34-100-56-76S-66-40-58-30" stroke="#d9694c" stroke-width="3.4" fill="none"/>`
  const pose: Pose = poseOfPerformer(stage, up, ribbon)
  return person(stage, villager(stage, who), pose, x, y, size)
}

function choir(stage: Stage, top: number, count: number, costume: string): Placed[] {
  const half = Math.ceil(count / 2)
  const folder = '<path d="M-9-58L0-55L9-58V-49L0-46L-9-49Z" fill="#2f3a3f"/>'
  return Array.from({ length: count }, (_, index) => {
    const back = index < half
    const x = stage.width * (0.5 + (((index % half) + 0.5) / half - 0.5) * (back ? 0.56 : 0.62))
    const who = villager(stage, {
      outfit: back ? 'jacket' : 'dress',
      female: !back,
      top: back ? '#3a4450' : costume,
      under: '#f4efe4',
    })
    return person(
      stage,
      who,
      {
        ...standing(stage.random),
        hands: [
          [-6, -52],
          [6, -52],
        ],
        held: folder,
      },
      x,
      top + (back ? -44 : 14),
      stage.height * 0.31,
    )
  })
}

function headsOfStageShow(stage: Stage): string {
  const { random, width, height } = stage
  return times(
    22,
    (index) =>
      person(
        stage,
        villager(stage),
        standing(random, 'back'),
        width * (((index % 11) + random.between(0.2, 0.8)) / 11),
        height * (1.16 + Math.floor(index / 11) * 0.1),
        height * 0.36,
      ).drawing,
  )
}

function castOfStageShow(stage: Stage, top: number, count: number, costume: string): Placed[] {
  const { look } = stage
  return look.kind === 'choir'
    ? choir(stage, top, count, costume)
    : Array.from({ length: count }, (_, index) =>
        performer(
          stage,
          index,
          look.kind === 'duo' ? 3.4 * count * 0.3 + 1 : count,
          top,
          look.kind === 'duo' ? (index ? '#4a6072' : '#b23a2e') : costume,
        ),
      )
}

function floorOfStageShow(stage: Stage, top: number): string {
  const { width, height } = stage
  return (
    polygon(
      [
        [width * 0.06, top + 70],
        [width * 0.12, top - 40],
        [width * 0.88, top - 40],
        [width * 0.94, top + 70],
      ],
      stage.tone('#b98d62'),
    ) +
    rect(width * 0.06, top + 70, width * 0.88, height * 0.09, stage.tone('#8d3f34')) +
    times(14, (index) => pottedPlant(stage, width * (0.08 + index * 0.065), top + 110, 60))
  )
}

/** A village stage with singers, dancers or two speakers, seen over the heads of the audience. */
export const stageShow: Scene = (stage) => {
  const { width, height, look, random } = stage
  const top = height * 0.62
  const count = look.people ?? 6
  const colour = random.pick(costumes)
  const costume = random.pick(costumes)
  const cast = castOfStageShow(stage, top, count, costume)
  const floor = floorOfStageShow(stage, top)
  const heads = headsOfStageShow(stage)
  return (
    farView(stage, height * 0.56) +
    rect(0, height * 0.56, width, height, stage.tone('#8f8672')) +
    stageFrame(stage, top, colour) +
    [0.14, 0.86].map((share) => lantern(stage, width * share, height * 0.2, 90)).join('') +
    floor +
    inDepth(cast) +
    (look.time === 'night' ? garlandOfLanterns(stage, height * 0.02, 10, 44) : '') +
    heads
  )
}
