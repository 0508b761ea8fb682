import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { standing } from '../people/pose.ts'
import { farView } from '../scenery/backdrops.ts'
import { meadow, seasonGreen } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { blossomTree, tree } from '../scenery/trees.ts'
import { ellipse, rect, straight, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function fruitTree(stage: Stage, x: number, y: number, size: number, depth: number): string {
  const { random, month } = stage
  if (month === 3) return blossomTree(stage, x, y, size, '#ecc6c4', depth)
  const fruit =
    month >= 9 || month === 8
      ? times(16, () => {
          const [angle, reach] = [random.between(0, 6.3), Math.sqrt(random.next()) * size * 0.3]
          return ellipse(
            x + Math.cos(angle) * reach,
            y - size * 0.64 + Math.sin(angle) * reach,
            size * 0.022,
            size * 0.022,
            stage.tone(month === 8 ? '#b9b24f' : '#dd8a35', depth),
          )
        })
      : ''
  return tree(stage, x, y, size, '#55814f', depth) + fruit
}

function drone(stage: Stage, x: number, y: number): string {
  const dark = stage.tone('#4a4f50')
  return (
    [-1, 1]
      .map(
        (side) =>
          straight(x, y, x + side * 120, y - 22, dark, 9) +
          ellipse(x + side * 120, y - 34, 74, 5, dark, 'opacity="0.45"') +
          rect(x + side * 120 - 6, y - 36, 12, 20, dark) +
          straight(x + side * 30, y + 16, x + side * 48, y + 74, dark, 6),
      )
      .join('') +
    rect(x - 44, y - 24, 88, 40, stage.tone('#e9e4d8'), 'rx="14"') +
    rect(x - 30, y + 14, 60, 42, stage.tone('#d9b566'), 'rx="10"') +
    times(7, (index) =>
      ellipse(x - 60 + index * 20, y + 104 + (index % 2) * 20, 16, 26, '#ffffff', 'opacity="0.16"'),
    )
  )
}

function teacherOfAgriClass(stage: Stage, base: number, size: number): Placed {
  const { random, look, width } = stage
  return person(
    stage,
    volunteer(stage, { hat: 'cap', hair: 'short', female: false, age: 'adult' }),
    {
      ...standing(random),
      hands:
        look.kind === 'drone'
          ? [
              [-4, -56],
              [4, -56],
            ]
          : [
              [-5, -54],
              [17, -74],
            ],
      held:
        look.kind === 'drone'
          ? '<rect x="-8" y="-60" width="16" height="7" rx="2" fill="#3a3c3c"/>'
          : `<path d="M15-62Q20-84 30-94M19-78L26-80M21-84L18-91" stroke="#6a5646" stroke-width="1.4" fill="none"/>`,
    },
    width * 0.5,
    base - 20,
    size,
  )
}

function othersOfAgriClass(stage: Stage, count: number, base: number, size: number): Placed[] {
  const { width, random } = stage
  return Array.from({ length: count - 1 }, (_, index) => {
    const share = (index + 0.5) / (count - 1)
    const x = width * (share < 0.5 ? 0.06 + share * 0.62 : 0.34 + share * 0.62)
    return person(
      stage,
      villager(stage, random.chance(0.35) ? { hat: 'straw' } : {}),
      standing(
        random,
        share < 0.25 || (share < 0.5 && index % 2)
          ? 'right'
          : share < 0.5
            ? 'back'
            : share > 0.75
              ? 'left'
              : 'back',
      ),
      x,
      base + random.between(-30, 90),
      size,
    )
  })
}

function rowsOfAgriClass(stage: Stage, paddy: boolean, top: number): string {
  const { random, width, height } = stage
  return paddy
    ? meadow(stage, top + 20, '#86ab62', 0.3, 14)
    : times(3, (row) =>
        times(7, (index) =>
          fruitTree(
            stage,
            ((index + random.between(0.1, 0.9)) / 7) * width,
            top + 60 + row * height * 0.1,
            height * (0.18 + row * 0.08),
            0.42 - row * 0.17,
          ),
        ),
      )
}

/** A lesson among fruit trees or at the edge of a field, with or without a drone. */
export const agriClass: Scene = (stage) => {
  const { width, height, random, look, month } = stage
  const top = height * 0.42
  const paddy = month === 6
  const rows = rowsOfAgriClass(stage, paddy, top)
  const count = look.people ?? 6
  const base = height * 0.86
  const size = height * 0.4
  const teacher = teacherOfAgriClass(stage, base, size)
  const others: Placed[] = othersOfAgriClass(stage, count, base, size)
  return (
    farView(stage, top) +
    meadow(stage, top - 4, seasonGreen(stage), 0.4) +
    rows +
    meadow(stage, height * 0.72, paddy ? '#a9a06a' : seasonGreen(stage), 0, 20) +
    (look.kind === 'drone' ? drone(stage, width * 0.56, height * 0.24) : '') +
    inDepth([teacher, ...others]) +
    framingLeaves(stage, random.chance(0.5), '#55814f')
  )
}
