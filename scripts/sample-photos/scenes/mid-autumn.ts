import { hamlet } from '../buildings/hamlet.ts'
import { child, person, villager } from '../people/crowd.ts'
import { standing } from '../people/pose.ts'
import { garlandOfLanterns } from '../props/festive.ts'
import { table } from '../props/furniture.ts'
import { lantern } from '../props/lantern.ts'
import { farView } from '../scenery/backdrops.ts'
import { ground } from '../scenery/land.ts'
import { moon } from '../scenery/sky.ts'
import { bamboo, tree } from '../scenery/trees.ts'
import { ellipse, num, strokePath, times } from '../svg.ts'
import { behindTable } from './around-table.ts'
import type { Scene, Stage } from '../stage.ts'

function mooncakes(x: number, y: number): string {
  const plate = ellipse(x, y, 92, 20, '#ece6da') + ellipse(x, y - 3, 78, 14, '#d9d2c4')
  return (
    plate +
    times(
      5,
      (index) =>
        ellipse(x - 48 + index * 24, y - 12 - (index % 2) * 8, 19, 11, '#b9803f') +
        ellipse(x - 48 + index * 24, y - 16 - (index % 2) * 8, 15, 6, '#d19a55'),
    )
  )
}

const pomelo = (x: number, y: number) =>
  ellipse(x, y - 26, 36, 34, '#d9c04f') +
  ellipse(x - 10, y - 36, 12, 10, '#eeda7a', 'opacity="0.7"') +
  strokePath(`M${num(x)} ${num(y - 60)}q10 -14 26 -12`, '#5f8a48', 7)

function familyOfMidAutumn(stage: Stage, count: number, kids: boolean, size: number, y: number): string {
  const { width, height } = stage
  return times(count, (index) => {
    const who = index % 3 === 1 || kids ? child(stage) : villager(stage, { age: index % 3 ? 'adult' : 'old' })
    return kids
      ? lanternChild(
          stage,
          width * (0.1 + ((index + 0.5) / count) * 0.5),
          height * (0.84 + (index % 2) * 0.08),
          size,
        )
      : behindTable(
          stage,
          who,
          width * (0.44 + ((index + 0.5) / count - 0.5) * 0.58),
          y - 40,
          size * (who.age === 'child' ? 1.3 : 1),
          '',
          index % 2 === 0,
        ).drawing
  })
}

function lightOfMidAutumn(stage: Stage, y: number): string {
  const { width, height } = stage
  return ellipse(width * 0.45, y - 60, width * 0.42, height * 0.3, stage.halo('#ffc477', 0.42))
}

function spreadOfMidAutumn(stage: Stage, kids: boolean, y: number, size: number): string {
  const { width } = stage
  return table(stage, width * (kids ? 0.78 : 0.44), y, width * (kids ? 0.3 : 0.6), size * 0.42, '#8a5a3f')
}

function foodOfMidAutumn(stage: Stage, kids: boolean, top: number): string {
  const { width } = stage
  return kids
    ? mooncakes(width * 0.74, top) + pomelo(width * 0.85, top)
    : mooncakes(width * 0.28, top) +
        pomelo(width * 0.4, top) +
        mooncakes(width * 0.52, top) +
        pomelo(width * 0.63, top)
}

/** The Mid-Autumn table under the full moon. */
export const midAutumn: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.58
  const size = height * 0.4
  const y = height * 0.9
  const count = look.people ?? 5
  const kids = look.kind === 'children'
  const family = familyOfMidAutumn(stage, count, kids, size, y)
  const spread = spreadOfMidAutumn(stage, kids, y, size)
  const top = y - size * 0.47
  const food = foodOfMidAutumn(stage, kids, top)
  const light = lightOfMidAutumn(stage, y)
  return (
    farView(stage, base - 30) +
    moon(stage, width * random.between(0.62, 0.8), height * 0.2, 84) +
    hamlet(stage, width * 0.5, base, 4, width * 0.12, 0.2) +
    bamboo(stage, width * 0.06, base + 60, height * 0.6) +
    tree(stage, width * 0.94, base + 60, height * 0.56, '#4f6f4a') +
    ground(stage, base + 10, '#a89d8a', true) +
    light +
    (kids ? spread + food : '') +
    family +
    (kids ? '' : spread + food) +
    (kids ? '' : garlandOfLanterns(stage, height * 0.05, 5, 66)) +
    lantern(stage, width * 0.9, height * 0.4, 84) +
    standingGlow(stage) +
    light
  )
}

const standingGlow = (stage: Stage) =>
  ellipse(stage.width * 0.9, stage.height * 0.42, 170, 170, stage.halo('#ffb45e', 0.3))

function lanternChild(stage: Stage, x: number, y: number, size: number): string {
  const held =
    '<path d="M14-56L32-66V-58" stroke="#8a6a48" stroke-width="1.6" fill="none"/><circle cx="32" cy="-48" r="24" fill="#ffb45e" opacity="0.28"/><circle cx="32" cy="-48" r="10" fill="#f0713c"/>'
  return person(
    stage,
    child(stage),
    {
      ...standing(stage.random, stage.random.pick(['right', 'front'])),
      hands: [
        [6, -50],
        [15, -57],
      ],
      held,
    },
    x,
    y,
    size * 1.25,
  ).drawing
}
