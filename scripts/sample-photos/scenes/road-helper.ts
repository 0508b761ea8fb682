import { child, inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { both, speaking, walking } from '../people/pose.ts'
import { streetView } from '../scenery/backdrops.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { polygon, rect, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const flag =
  '<path d="M18-66L34-92" stroke="#c9b48a" stroke-width="1.8"/><path d="M33-92L56-88L52-74L30-80Z" fill="#c0392b"/>'

const schoolBag = '<rect x="-13" y="-70" width="9" height="18" rx="4" fill="#3f6f86"/>'

const suitcase =
  '<path d="M-2-30H16V-2H-2Z" fill="#5f7f86" transform="translate(10 0)"/><path d="M14-30V-42H20V-30" stroke="#3a4a50" stroke-width="1.6" fill="none"/>'

const umbrella =
  '<path d="M10-50V-112" stroke="#5a524c" stroke-width="1.4"/><path d="M-20-100Q10-134 40-100Q32-104 25-100Q17-105 10-100Q2-105-5-100Q-12-104-20-100Z" fill="#5f7f86"/>'

function crossing(stage: Stage, top: number): string {
  const { width, height } = stage
  const road = rect(0, top, width, height - top, stage.fade(stage.tone('#a3a19c'), stage.tone('#77757a')))
  return (
    rect(0, top - 34, width, 44, stage.tone('#c9c1b2')) +
    road +
    times(9, (index) =>
      polygon(
        [
          [width * (0.2 + index * 0.07), top + 40],
          [width * (0.238 + index * 0.07), top + 40],
          [width * (0.13 + index * 0.088), height],
          [width * (0.075 + index * 0.088), height],
        ],
        stage.tone('#efe9dc'),
        'opacity="0.85"',
      ),
    )
  )
}

function load(stage: Stage, kid: boolean): Partial<Pose> {
  if (stage.look.weather === 'rain') return { held: umbrella, hands: both(-6, -50, 10, -54) }
  if (kid) return { behind: schoolBag }
  return stage.season === 'winter' ? { held: suitcase, hands: both(-8, -50, 24, -40) } : {}
}

function walkersOfRoadHelper(stage: Stage, size: number): Placed[] {
  const { look, random, width, height } = stage
  return Array.from({ length: (look.people ?? 4) - 1 }, (_, index) => {
    const kid = look.kind === 'children' && index !== 1
    const pose = { ...walking(random, 'right'), ...load(stage, kid) }
    const who = kid ? child(stage) : villager(stage)
    return person(stage, who, pose, width * (0.42 + index * 0.13), height * (0.8 + (index % 2) * 0.08), size)
  })
}

/** A volunteer with a flag seeing people over the road. */
export const roadHelper: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.54
  const size = height * 0.44
  const rainy = look.weather === 'rain'
  const helper = person(
    stage,
    volunteer(stage, { age: 'adult', ...(rainy ? { top: '#d9b048', under: '#d9b048' } : {}) }),
    {
      ...speaking(random, 'front'),
      hands: [
        [-15, -62],
        [18, -66],
      ],
      held: flag,
    },
    width * 0.24,
    height * 0.86,
    size,
  )
  const walkers: Placed[] = walkersOfRoadHelper(stage, size)
  return (
    streetView(stage, base) +
    crossing(stage, base + 30) +
    inDepth([helper, ...walkers]) +
    framingLeaves(stage)
  )
}
