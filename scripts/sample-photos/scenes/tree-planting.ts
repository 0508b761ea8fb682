import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { bending, both, standing } from '../people/pose.ts'
import { farView } from '../scenery/backdrops.ts'
import { meadow } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { ellipse, rect, straight, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const spade =
  '<path d="M20-70L28-6" stroke="#a9865a" stroke-width="2.4"/><path d="M24-10L33-11L34 3Q29 7 26 3Z" fill="#7f8a8a"/>'

const can =
  '<path d="M12-46H26V-32H12Z" fill="#5f8f86"/><path d="M26-42L38-48" stroke="#5f8f86" stroke-width="3"/><path d="M38-46Q44-30 44-12" stroke="#cfe2e2" stroke-width="1.4" fill="none" stroke-dasharray="3 2"/>'

function sapling(stage: Stage, x: number, y: number, size: number): string {
  const mound = ellipse(x, y, size * 0.34, size * 0.07, stage.tone('#8a6a4c'))
  return (
    mound +
    straight(x, y, x, y - size, stage.tone('#7a5d42'), size * 0.03) +
    straight(x + size * 0.06, y, x + size * 0.04, y - size * 0.6, stage.tone('#c7ac7d'), size * 0.02) +
    times(22, () =>
      ellipse(
        x + stage.random.between(-0.2, 0.2) * size,
        y - size * stage.random.between(0.5, 1.12),
        size * 0.05,
        size * 0.03,
        stage.tone(stage.random.pick(['#8fb06d', '#a9c184', '#6c9a66'])),
      ),
    )
  )
}

function planterPose(stage: Stage, index: number, kid: boolean): Pose {
  const { random } = stage
  if (index % 3 === 1) return { ...bending(random, 'right'), held: spade }
  const hands = kid ? both(14, -46, 18, -46) : both(19, -56, 23, -40)
  return { ...standing(random, 'right'), hands, held: kid ? can : spade }
}

function nearOfTreePlanting(stage: Stage, count: number): Placed[] {
  const { width, height, random, look } = stage
  return Array.from({ length: count }, (_, index) => {
    const x = width * (0.12 + (0.76 * index) / count)
    const y = height * random.between(0.76, 0.94)
    const kid = look.kind === 'children' && index % 2 === 1
    const pose = planterPose(stage, index, kid)
    const who = kid ? villager(stage, { age: 'child' }) : index % 4 === 3 ? villager(stage) : volunteer(stage)
    const tree = sapling(stage, x + height * 0.16, y + 8, height * 0.2)
    return { y, drawing: tree + person(stage, who, pose, x, y, height * 0.36).drawing }
  })
}

function backOfTreePlanting(stage: Stage, top: number): string {
  const { look, width } = stage
  return look.kind === 'river'
    ? rect(0, top - 40, width, 90, stage.fade(stage.light.skyLow, stage.tone('#8fb0ae')))
    : ''
}

/** Volunteers planting young trees on a slope or at the river. */
export const treePlanting: Scene = (stage) => {
  const { width, height, random, look } = stage
  const count = look.people ?? 5
  const top = height * random.between(0.46, 0.54)
  const far = times(9, (index) =>
    sapling(stage, width * (0.04 + index * 0.115), top + 60 + (index % 3) * 26, 96),
  )
  const near: Placed[] = nearOfTreePlanting(stage, count)
  const back = backOfTreePlanting(stage, top)
  return (
    farView(stage, top) +
    back +
    meadow(stage, top, '#9a9a64', 0.3) +
    far +
    meadow(stage, height * 0.66, '#a3906a', 0.05, 50) +
    inDepth(near) +
    framingLeaves(stage)
  )
}
