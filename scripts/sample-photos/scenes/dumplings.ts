import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { sittingBack } from '../people/pose.ts'
import { stool, table } from '../props/furniture.ts'
import { framedSheets, room, sunbeam } from '../scenery/room.ts'
import { ellipse, num, rect, shape, straight, strokePath, times } from '../svg.ts'
import { along, behindTable } from './around-table.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const steam = (stage: Stage, x: number, y: number) =>
  `<g ${stage.blur(9)} opacity="0.5">${times(4, (index) => strokePath(`M${num(x + (index - 1.5) * 26)} ${num(y)}q${stage.random.whole(-40, 40)} -60 0 -120t0 -120`, '#ffffff', 20))}</g>`

function tray(stage: Stage, x: number, y: number, zongzi: boolean): string {
  const piece = (px: number, py: number) =>
    zongzi
      ? shape(
          `M${num(px - 13)} ${num(py + 7)}L${num(px)} ${num(py - 14)}L${num(px + 13)} ${num(py + 7)}Z`,
          stage.tone('#5f8a58'),
        ) + straight(px - 6, py, px + 7, py + 2, '#d9c48f', 2)
      : ellipse(px, py, 13, 7, stage.tone('#f3ead6')) +
        strokePath(`M${num(px - 11)} ${num(py)}q11 -9 22 0`, stage.tone('#cfc0a0'), 2)
  return (
    ellipse(x, y, 104, 24, stage.tone('#c19a5f')) +
    ellipse(x, y - 4, 94, 19, stage.tone('#d9b97f')) +
    times(8, (index) => piece(x - 60 + (index % 4) * 40, y - 11 + Math.floor(index / 4) * 13))
  )
}

function makersOfDumplings(stage: Stage, back: number, y: number, size: number): string {
  const { random, width } = stage
  return times(
    back,
    (index) =>
      behindTable(
        stage,
        index % 2
          ? villager(stage, { age: 'old' })
          : volunteer(stage, {
              outfit: random.chance(0.5) ? 'apron' : 'vest',
              top: random.chance(0.5) ? '#b23a2e' : '#4f7f6a',
            }),
        width * (0.5 + ((index + 0.5) / back - 0.5) * 0.66),
        y - 50,
        size,
        '',
        false,
      ).drawing,
  )
}

function frontOfDumplings(stage: Stage, count: number, back: number, y: number, size: number): Placed[] {
  const { width, random } = stage
  return Array.from({ length: count - back }, (_, index): Placed => {
    const x = width * (0.28 + ((index + 0.5) / (count - back)) * 0.44)
    return {
      y: y + 70,
      drawing:
        person(
          stage,
          villager(stage, { age: random.pick(['old', 'adult']) }),
          sittingBack(random),
          x,
          y + 90,
          size,
        ).drawing + stool(stage, x, y + 90, size),
    }
  })
}

/** Making dumplings or zongzi together around a long table. */
export const dumplings: Scene = (stage) => {
  const { width, height, look, random } = stage
  const floor = height * 0.52
  const size = height * 0.52
  const y = height * 0.86
  const count = look.people ?? 6
  const zongzi = look.kind === 'zongzi'
  const back = Math.ceil(count * 0.6)
  const makers = makersOfDumplings(stage, back, y, size)
  const front = frontOfDumplings(stage, count, back, y, size)
  const pot =
    shape(`M${num(width * 0.83)} ${num(floor - 20)}h170v-70h-170z`, stage.tone('#7f8a8a')) +
    rect(width * 0.82, floor - 20, 210, height * 0.16, stage.tone('#a9604a')) +
    steam(stage, width * 0.83 + 85, floor - 90)
  return (
    room(stage, floor, 2) +
    framedSheets(stage, width * 0.4, floor * 0.14, 3, 110) +
    pot +
    makers +
    table(stage, width * 0.5, y, width * 0.74, size * 0.44, random.pick(['#c9b79a', '#b8cbbd', '#d9c19a'])) +
    along(width * 0.5, width * 0.66, 5, (x, index) =>
      tray(stage, x, y - size * 0.49 + (index % 2) * 12, zongzi),
    ) +
    inDepth(front) +
    sunbeam(stage, width * 0.06, floor * 0.16, height * 0.7)
  )
}
