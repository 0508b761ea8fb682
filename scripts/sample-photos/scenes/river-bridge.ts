import { bridge } from '../scenery/bridge.ts'
import { seasonGreen, tufts } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { riverView } from '../scenery/river.ts'
import { blossomTree, willow } from '../scenery/trees.ts'
import { bank } from '../scenery/water.ts'
import type { Scene } from '../stage.ts'

/** A stone bridge over the river through the seasons. */
export const riverBridge: Scene = (stage) => {
  const { width, height, random, look } = stage
  const near =
    stage.season === 'spring' && stage.month === 3
      ? blossomTree(stage, width * 0.1, height * 0.99, height * 0.56) +
        blossomTree(stage, width * 0.97, height * 1.02, height * 0.42)
      : stage.season === 'winter'
        ? framingLeaves(stage)
        : willow(stage, width * random.pick([0.08, 0.92]), height * 0.98, height * 0.72)
  return (
    riverView(stage) +
    bridge(stage, look.people ?? 0) +
    bank(stage, height * 0.9, height * 0.95, seasonGreen(stage)) +
    tufts(stage, height * 0.92, height, seasonGreen(stage), 110) +
    near
  )
}
