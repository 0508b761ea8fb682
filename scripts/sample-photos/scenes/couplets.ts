import { child, inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { both, standing } from '../people/pose.ts'
import { table } from '../props/furniture.ts'
import { ellipse, num, rect, shape, straight, times } from '../svg.ts'
import { behindTable, placeFor } from './around-table.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const brush =
  '<path d="M8-52L15-66" stroke="#7a5d42" stroke-width="1.8"/><path d="M8-52L6.4-48" stroke="#2b2624" stroke-width="2.6"/>'

function redPapers(stage: Stage, x: number, y: number, width: number, blank: boolean): string {
  const red = stage.tone('#c23b2e')
  const sheet = (from: number, span: number) =>
    shape(
      `M${num(x + width * from)} ${num(y)}h${num(width * span)}l${num(-width * span * 0.06)} -46h${num(-width * span * 0.9)}z`,
      blank ? stage.tone('#f4efe2') : red,
    ) +
    times(4, (index) =>
      ellipse(x + width * (from + span * (0.18 + index * 0.21)), y - 24, 12, 7, '#2b2624', 'opacity="0.55"'),
    )
  return (
    sheet(-0.42, 0.3) +
    sheet(-0.06, 0.22) +
    sheet(0.2, 0.24) +
    ellipse(x + width * 0.16, y - 18, 24, 13, stage.tone('#3a3c3c')) +
    ellipse(x + width * 0.16, y - 21, 16, 7, '#15130f')
  )
}

const hangingPapers = (stage: Stage, y: number) =>
  straight(stage.width * 0.3, y, stage.width * 0.72, y, stage.tone('#8a6a48'), 3) +
  times(
    7,
    (index) =>
      rect(
        stage.width * (0.32 + index * 0.057),
        y,
        40,
        150 + (index % 2) * 26,
        stage.tone(index % 3 ? '#c23b2e' : '#b8342a'),
      ) + rect(stage.width * (0.32 + index * 0.057), y + 4, 40, 12, '#e0b65a', 'opacity="0.5"'),
  )

const scroll = '<path d="M-12-62H12V-34H-12Z" fill="#c23b2e"/>'

function visitorsOfCouplets(
  stage: Stage,
  count: number,
  outdoors: boolean,
  y: number,
  size: number,
): Placed[] {
  const { random, width } = stage
  const carrying = outdoors ? { held: scroll, hands: both(8, -56, 10, -52) } : {}
  return Array.from({ length: count }, (_, index) => {
    const who = index % 2 ? villager(stage) : volunteer(stage)
    const pose = { ...standing(random, index % 2 ? 'left' : 'right'), ...carrying }
    return person(stage, who, pose, width * (index % 2 ? 0.9 : 0.09 + index * 0.04), y + 30, size * 1.02)
  })
}

function writersOfCouplets(
  stage: Stage,
  seats: number,
  kids: boolean,
  lesson: boolean,
  y: number,
  size: number,
): string {
  const { random, width } = stage
  return times(seats, (index) => {
    const who = kids
      ? child(stage)
      : lesson
        ? villager(stage)
        : index === 0
          ? volunteer(stage, { age: 'old' })
          : villager(stage, { age: random.pick(['old', 'adult']) })
    return behindTable(
      stage,
      who,
      width * (0.5 + ((index + 0.5) / seats - 0.5) * 0.6),
      y - 44,
      kids ? size * 1.34 : size,
      lesson || index % 2 === 0 ? brush : '',
      lesson,
    ).drawing
  })
}

function floorSheetsOfCouplets(stage: Stage, lesson: boolean, count: number): string {
  const { width, height } = stage
  return !lesson && count < 5
    ? times(5, (index) =>
        rect(
          width * (0.12 + index * 0.16),
          height * 0.94 + (index % 2) * 18,
          width * 0.11,
          22,
          stage.tone('#c23b2e'),
        ),
      )
    : ''
}

const classCloths = ['#4f6f64', '#8d7f6c'] as const
const cloths = ['#8d7f6c', '#6f7f78', '#a9805c'] as const

/** People writing on red paper before the Spring Festival, or learning calligraphy. */
export const couplets: Scene = (stage) => {
  const { width, height, look, random } = stage
  const lesson = look.kind === 'class'
  const outdoors = look.kind === 'outdoor'
  const floor = height * 0.54
  const size = height * 0.5
  const y = height * 0.88
  const count = look.people ?? 5
  const kids = lesson && stage.month === 8
  const seats = lesson ? count : Math.ceil(count * 0.6)
  const writers = writersOfCouplets(stage, seats, kids, lesson, y, size)
  const visitors = visitorsOfCouplets(stage, count - seats, outdoors, y, size)
  const floorSheets = floorSheetsOfCouplets(stage, lesson, count)
  return (
    placeFor(stage, floor, outdoors) +
    (lesson ? '' : hangingPapers(stage, height * 0.12)) +
    writers +
    table(stage, width * 0.5, y, width * 0.66, size * 0.46, random.pick(lesson ? classCloths : cloths)) +
    redPapers(stage, width * 0.5, y - size * 0.475, width * 0.6, lesson) +
    inDepth(visitors) +
    floorSheets
  )
}
