import { inDepth, person, villager } from '../people/crowd.ts'
import { both, standing } from '../people/pose.ts'
import { garlandOfLanterns } from '../props/festive.ts'
import { streetView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { ellipse, rect } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Person } from '../people/person.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const danceFan =
  '<path d="M20-74L12-88A16 16 0 0 1 34-86Z" fill="#c7473a"/><path d="M-20-66L-34-76A16 16 0 0 1-16-82Z" fill="#c7473a"/>'

const taichiStep = (step: number): Partial<Pose> => ({
  hip: [step % 2 ? 3 : -3, -40],
  chest: [0, -69],
  hands: both(-20, -58, 19, step % 2 ? -70 : -56),
  feet: both(-13, 0, 12, 0),
})

const danceHands = [both(-18, -80, 18, -80), both(-6, -60, 22, -82), both(-20, -62, 20, -62)]

function dancePose(stage: Stage, step: number): Pose {
  const base = standing(stage.random, stage.random.chance(0.85) ? 'front' : 'right')
  if (stage.look.kind === 'taichi') return { ...base, facing: 'front', ...taichiStep(step) }
  const lift = step % 3
  const hands = danceHands[lift] ?? base.hands
  const feet = lift === 1 ? both(-6, 0, 9, -5) : both(-8, 0, 8, 0)
  return { ...base, facing: 'front', hands, feet, held: stage.look.kind === 'fans' ? danceFan : '' }
}

function dancersOfDanceSquare(
  stage: Stage,
  count: number,
  rows: number,
  base: number,
  costume: Partial<Person>,
  step: number,
): Placed[] {
  const { height, width } = stage
  return Array.from({ length: count }, (_, index) => {
    const row = index % rows
    const column = Math.floor(index / rows)
    const columns = Math.ceil(count / rows)
    const y = base + height * (0.12 + row * 0.14)
    const x = width * (0.5 + ((column + 0.5) / columns - 0.5) * (0.66 + row * 0.14) + (row % 2) * 0.04)
    return person(
      stage,
      villager(stage, costume),
      dancePose(stage, step),
      x,
      y,
      height * (0.27 + row * 0.05),
      0.12 - row * 0.06,
    )
  })
}

/** Rows of people dancing or doing exercises on a square. */
export const danceSquare: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.56
  const count = look.people ?? 10
  const step = random.whole(0, 2)
  const costume =
    look.kind === 'fans'
      ? { female: true, outfit: 'dress' as const, top: '#b23a2e', age: 'adult' as const }
      : look.kind === 'taichi'
        ? { outfit: 'shirt' as const, top: '#eee7d8', bottom: '#e4ddce', age: 'old' as const }
        : {}
  const rows = look.kind === 'taichi' ? 2 : 3
  const dancers: Placed[] = dancersOfDanceSquare(stage, count, rows, base, costume, step)
  const lamps =
    stage.light.night || look.time === 'evening'
      ? [0.12, 0.5, 0.88].map((share) => streetLamp(stage, width * share, base + 20, height * 0.4)).join('')
      : ''
  return (
    streetView(stage, base) +
    ground(stage, base, '#bdb5a6', true) +
    lamps +
    inDepth(dancers) +
    (stage.light.night ? garlandOfLanterns(stage, height * 0.1, 9) : framingLeaves(stage))
  )
}

function streetLamp(stage: Stage, x: number, y: number, height: number): string {
  const halo = stage.radial([
    [0, '#ffe0a0', 0.75],
    [0.4, '#ffd488', 0.25],
    [1, '#ffd488', 0],
  ])
  return (
    rect(x - 5, y - height, 10, height, '#3a3c44') +
    ellipse(x, y - height, 200, 200, halo) +
    ellipse(x, y - height, 20, 20, '#fff1c8') +
    ellipse(x, y + 60, 330, 70, halo, 'opacity="0.6"')
  )
}
