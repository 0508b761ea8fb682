import { hamlet } from '../buildings/hamlet.ts'
import { farView, treeRow } from './backdrops.ts'
import { meadow, seasonGreen } from './land.ts'
import { water } from './water.ts'
import type { Stage } from '../stage.ts'

const waterTop = 0.53

/** The river with its far bank, houses and hills; shared by everything that happens at the water. */
export function riverView(stage: Stage, bottom = stage.height): string {
  const { width, height, random } = stage
  const y = height * waterTop
  return (
    farView(stage, y - 40) +
    meadow(stage, y - 26, seasonGreen(stage), 0.4, 20) +
    hamlet(stage, width * random.between(0.02, 0.55), y - 22, 5, width * 0.1, 0.4) +
    treeRow(stage, y - 8, 6, height * 0.17) +
    water(stage, y - 6, bottom)
  )
}
