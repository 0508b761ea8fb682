import { darker, lighter } from '../colour.ts'
import { child, villager } from '../people/crowd.ts'
import { table } from '../props/furniture.ts'
import { pottedPlant, room, sunbeam } from '../scenery/room.ts'
import { ellipse, num, rect, shape, straight, times } from '../svg.ts'
import { along, behindTable } from './around-table.ts'
import type { Scene, Stage } from '../stage.ts'

function basketWork(stage: Stage, x: number, y: number): string {
  const tint = stage.tone('#c9a55c')
  return (
    shape(`M${num(x - 50)} ${num(y - 62)}H${num(x + 50)}L${num(x + 36)} ${num(y)}H${num(x - 36)}Z`, tint) +
    times(5, (index) =>
      straight(
        x - 48 + index * 2,
        y - 54 + index * 12,
        x + 48 - index * 2,
        y - 54 + index * 12,
        darker(tint, 0.28),
        3,
      ),
    ) +
    times(8, (index) =>
      straight(x - 44 + index * 12, y - 62, x - 33 + index * 9.4, y, darker(tint, 0.18), 2.4),
    ) +
    times(7, (index) =>
      straight(x - 46 + index * 15, y - 62, x - 56 + index * 19, y - 104, lighter(tint, 0.15), 3),
    )
  )
}

function paperCut(stage: Stage, x: number, y: number): string {
  const red = stage.tone('#c23b2e')
  return (
    ellipse(x, y - 8, 52, 17, red) +
    times(6, (index) =>
      ellipse(x + Math.cos(index * 1.047) * 28, y - 8 + Math.sin(index * 1.047) * 9, 8, 4, '#f0e4cf'),
    ) +
    ellipse(x, y - 8, 10, 4, '#f0e4cf')
  )
}

function makersOfCraftTable(stage: Stage, count: number, kids: boolean, y: number, size: number): string {
  const { width } = stage
  return times(count, (index) => {
    const master = index === Math.floor(count / 2)
    const who = master ? villager(stage, { age: 'old' }) : kids ? child(stage) : villager(stage)
    return behindTable(
      stage,
      who,
      width * (0.5 + ((index + 0.5) / count - 0.5) * 0.72),
      y - 46,
      master && kids ? size * 0.84 : size,
      '',
      !master,
    ).drawing
  })
}

function worksOfCraftTable(stage: Stage, paper: boolean, floor: number): string {
  const { width } = stage
  return paper
    ? times(
        4,
        (index) =>
          `<g transform="translate(${num(width * (0.36 + index * 0.09))} ${num(floor * 0.3)}) scale(1 2.6)">${paperCut(stage, 0, 8)}</g>`,
      )
    : times(5, (index) => basketWork(stage, width * (0.34 + index * 0.08), floor * 0.36)) +
        rect(width * 0.29, floor * 0.36, width * 0.42, 12, stage.tone('#8a6a48'))
}

function itemsOfCraftTable(
  stage: Stage,
  count: number,
  paper: boolean,
  y: number,
  size: number,
  kids: boolean,
): string {
  const { width } = stage
  return along(width * 0.5, width * 0.7, count, (x, index) =>
    paper
      ? paperCut(stage, x + (index % 2) * 40, y - size * (kids ? 0.36 : 0.46))
      : basketWork(stage, x, y - size * 0.45),
  )
}

/** A class around a table: weaving bamboo or cutting red paper. */
export const craftTable: Scene = (stage) => {
  const { width, height, look, random } = stage
  const floor = height * 0.54
  const paper = look.kind === 'paper'
  const kids = paper && stage.month !== 8
  const size = height * (kids ? 0.66 : 0.52)
  const y = height * 0.88
  const count = look.people ?? 5
  const makers = makersOfCraftTable(stage, count, kids, y, size)
  const works = worksOfCraftTable(stage, paper, floor)
  const items = itemsOfCraftTable(stage, count, paper, y, size, kids)
  return (
    room(stage, floor, 2) +
    works +
    makers +
    table(
      stage,
      width * 0.5,
      y,
      width * 0.8,
      size * (kids ? 0.34 : 0.44),
      random.pick(['#7f9a8c', '#9fb0a4', '#8f6f5c']),
    ) +
    items +
    pottedPlant(stage, width * 0.96, height * 0.9, 200) +
    sunbeam(stage, width * 0.06, floor * 0.16, height * 0.7)
  )
}
