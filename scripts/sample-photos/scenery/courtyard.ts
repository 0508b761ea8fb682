import { farmhouse } from '../buildings/farmhouse.ts'
import { farView } from './backdrops.ts'
import { ground } from './land.ts'
import { bush } from './leaves.ts'
import { bamboo, blossomTree, tree } from './trees.ts'
import type { Stage } from '../stage.ts'

/** A farmhouse with hills behind and the trees of the season beside it. */
export function courtyard(stage: Stage, base: number): string {
  const { width, height, random, season } = stage
  const beside =
    season === 'spring'
      ? blossomTree(stage, width * 0.84, base + 30, height * 0.4)
      : random.chance(0.5)
        ? bamboo(stage, width * 0.9, base - 40, height * 0.42, 0.2)
        : tree(stage, width * 0.86, base + 20, height * 0.42)
  return (
    farView(stage, base - height * 0.16, 0.3) +
    bamboo(stage, width * 0.08, base - 20, height * 0.46, 0.3) +
    farmhouse(stage, base) +
    ground(stage, base, '#c9b99b') +
    beside +
    bush(stage, width * 0.12, base + 26, 90)
  )
}
