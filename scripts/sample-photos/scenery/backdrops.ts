import { hall } from '../buildings/halls.ts'
import { hamlet } from '../buildings/hamlet.ts'
import { shops } from '../buildings/old-town.ts'
import { community } from '../buildings/town.ts'
import { office } from '../buildings/village.ts'
import { times } from '../svg.ts'
import { hills, meadow, seasonGreen } from './land.ts'
import { mist, sky } from './sky.ts'
import { tree } from './trees.ts'
import type { Stage } from '../stage.ts'

/** Sky and far hills above the line `base`, with mist where the weather asks for it. */
export function farView(stage: Stage, base: number, rise = 0.3): string {
  const layers = stage.random.whole(3, 5)
  const veil =
    stage.look.weather === 'mist' || stage.look.weather === 'snow' ? mist(stage, base - 120, 190) : ''
  return sky(stage, base) + hills(stage, base, stage.height * rise, layers) + veil
}

/** A row of trees along the line `y`. */
export const treeRow = (stage: Stage, y: number, count: number, height: number, depth = 0.3) =>
  times(count, (index) =>
    tree(
      stage,
      ((index + stage.random.between(0.2, 0.8)) / count) * stage.width,
      y + stage.random.between(-8, 8),
      height * stage.random.between(0.75, 1.2),
      undefined,
      depth,
    ),
  )

/** Open country behind a village place: hills, a meadow, some houses and trees. */
export function villageView(stage: Stage, base: number): string {
  const houses = hamlet(
    stage,
    stage.width * stage.random.between(0.02, 0.5),
    base - 4,
    stage.random.whole(3, 5),
    stage.width * 0.12,
    0.42,
  )
  return (
    farView(stage, base - 30) +
    meadow(stage, base - 14, seasonGreen(stage), 0.45) +
    houses +
    treeRow(stage, base + 10, stage.random.whole(4, 7), stage.height * 0.2)
  )
}

/** Buildings behind a square or street, with trees at their sides. */
export function streetView(stage: Stage, base: number): string {
  const { width, height, random } = stage
  const boxOf = (share: number, high: number, from: number) => ({
    x: width * from,
    y: base - height * high,
    width: width * share,
    height: height * high,
  })
  const kinds = [
    () => shops(stage, boxOf(0.62, 0.36, random.between(0.04, 0.3))),
    () => community(stage, boxOf(0.66, 0.48, random.between(0.04, 0.28))),
    () => hall(stage, boxOf(0.6, 0.27, random.between(0.08, 0.3)), true),
    () => office(stage, boxOf(0.56, 0.36, random.between(0.1, 0.34))),
  ] as const
  return (
    farView(stage, base, 0.36) +
    treeRow(stage, base, 5, height * 0.34, 0.34) +
    random.pick([...kinds])() +
    tree(stage, width * random.between(0, 0.08), base + 14, height * 0.42, undefined, 0.12) +
    tree(stage, width * random.between(0.92, 1), base + 14, height * 0.44, undefined, 0.12)
  )
}
