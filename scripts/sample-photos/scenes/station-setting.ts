import { ancestralHall, hall } from '../buildings/halls.ts'
import { hamlet } from '../buildings/hamlet.ts'
import { pavilion, shops } from '../buildings/old-town.ts'
import { centre, community } from '../buildings/town.ts'
import { brickHouse, office } from '../buildings/village.ts'
import { factory, restStop, school } from '../buildings/works.ts'
import { treeRow } from '../scenery/backdrops.ts'
import { meadow, seasonGreen } from '../scenery/land.ts'
import { bush } from '../scenery/leaves.ts'
import { bamboo, blossomTree, pine, tree } from '../scenery/trees.ts'
import { times } from '../svg.ts'
import type { Box } from '../buildings/parts.ts'
import type { Stage } from '../stage.ts'

/** Draws one kind of station building into a box. */
export type Building = (stage: Stage, box: Box) => string

/** The kinds of station buildings with their share of the picture. */
export const buildings: Record<string, { draw: Building; width: number; height: number; paved: boolean }> = {
  centre: { draw: centre, width: 0.82, height: 0.4, paved: true },
  hall: { draw: (stage, box) => hall(stage, box, true), width: 0.62, height: 0.28, paved: false },
  office: { draw: office, width: 0.58, height: 0.4, paved: false },
  community: { draw: community, width: 0.76, height: 0.52, paved: true },
  ancestral: { draw: ancestralHall, width: 0.46, height: 0.28, paved: true },
  brick: { draw: brickHouse, width: 0.6, height: 0.3, paved: false },
  school: { draw: school, width: 0.72, height: 0.44, paved: true },
  factory: { draw: factory, width: 0.78, height: 0.3, paved: true },
  shop: { draw: shops, width: 0.72, height: 0.42, paved: true },
  'rest-stop': { draw: restStop, width: 0.36, height: 0.3, paved: true },
  pavilion: {
    draw: (stage, { x, y, width, height }) => pavilion(stage, x, y + height, width * 0.8),
    width: 0.42,
    height: 0.3,
    paved: false,
  },
}

/** What grows or lies beside the station in this month: paddies, rape, water, a bed of flowers. */
export function setting(stage: Stage, base: number, paved: boolean): string {
  const { width, height, random, season, month } = stage
  const field =
    month === 3 || month === 4
      ? '#e5bd4a'
      : season === 'autumn'
        ? '#d2ab57'
        : season === 'summer'
          ? '#86ab62'
          : seasonGreen(stage)
  const choice = random.whole(0, 2)
  if (paved) return treeRow(stage, base + 6, 7, height * 0.36, 0.3)
  if (choice === 0)
    return meadow(stage, base - 50, field, 0.3, 20) + treeRow(stage, base, 5, height * 0.3, 0.3)
  if (choice === 1)
    return (
      hamlet(stage, width * random.between(0, 0.6), base - 30, 5, width * 0.13, 0.35) +
      bamboo(stage, width * 0.9, base, height * 0.5, 0.25) +
      bamboo(stage, width * 0.08, base, height * 0.44, 0.3)
    )
  return (
    times(7, (index) =>
      pine(stage, width * (0.04 + index * 0.155), base, height * random.between(0.26, 0.44), 0.35),
    ) + treeRow(stage, base, 3, height * 0.3, 0.25)
  )
}

/** A tree, a bed of shrubs and bushes at the sides of a station. */
export function planting(stage: Stage, base: number): string {
  const { width, height, random, month, season } = stage
  const near =
    month === 3
      ? blossomTree(stage, width * 0.1, base + 60, height * 0.5)
      : tree(
          stage,
          width * random.between(0.06, 0.12),
          base + 60,
          height * random.between(0.48, 0.62),
          month === 11 ? '#d9a93f' : undefined,
        )
  const bed = times(9, (index) =>
    bush(
      stage,
      width * (0.02 + index * 0.024),
      base + 40,
      74,
      random.pick(['#6c9a66', '#5b8a58', season === 'summer' ? '#c98b86' : '#7fa268']),
    ),
  )
  return near + bed + bush(stage, width * 0.94, base + 70, 150) + bush(stage, width * 0.99, base + 90, 190)
}
