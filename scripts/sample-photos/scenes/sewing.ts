import { darker } from '../colour.ts'
import { inDepth, villager } from '../people/crowd.ts'
import { table } from '../props/furniture.ts'
import { room, sunbeam } from '../scenery/room.ts'
import { ellipse, num, rect, shape, straight, times } from '../svg.ts'
import { behindTable } from './around-table.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function machine(stage: Stage, x: number, y: number): string {
  const body = stage.tone(stage.random.pick(['#e9e4d8', '#2f3a3f', '#3f6f64']))
  return (
    rect(x - 70, y - 18, 140, 18, darker(body, 0.15)) +
    shape(
      `M${num(x + 66)} ${num(y - 16)}V${num(y - 96)}H${num(x - 66)}V${num(y - 40)}H${num(x - 42)}V${num(y - 66)}H${num(x + 26)}V${num(y - 16)}Z`,
      body,
    ) +
    ellipse(x + 78, y - 66, 12, 20, darker(body, 0.25)) +
    rect(x - 58, y - 40, 5, 26, '#8a9698') +
    rect(x + 10, y - 112, 10, 18, stage.tone('#c0392b'))
  )
}

function hungOfSewing(
  stage: Stage,
  fabrics: readonly ['#c98b6b', '#8fae9c', '#b23a2e', '#d9b566', '#7f9fa6'],
  floor: number,
): string {
  const { random, width } = stage
  return (
    times(6, (index) => {
      const tint = stage.tone(random.pick(fabrics))
      return rect(
        width * (0.34 + index * 0.055),
        floor * 0.2,
        width * 0.045,
        floor * random.between(0.36, 0.5),
        stage.fade(tint, darker(tint, 0.15)),
      )
    }) + straight(width * 0.32, floor * 0.2, width * 0.68, floor * 0.2, stage.tone('#8a6a48'), 7)
  )
}

/** A sewing room with people at machines. */
export const sewing: Scene = (stage) => {
  const { width, height, look, random } = stage
  const floor = height * 0.54
  const size = height * 0.52
  const count = look.people ?? 4
  const fabrics = ['#c98b6b', '#8fae9c', '#b23a2e', '#d9b566', '#7f9fa6'] as const
  const hung = hungOfSewing(stage, fabrics, floor)
  const stations = Array.from({ length: count }, (_, index): Placed => {
    const row = count > 3 ? index % 2 : 0
    const x = width * (0.5 + ((index + 0.5) / count - 0.5) * 0.8)
    const y = height * (0.8 + row * 0.14)
    const tint = random.pick(fabrics)
    const top = y - size * 0.42
    return {
      y,
      drawing:
        behindTable(stage, villager(stage, { female: true }), x, y - 40, size).drawing +
        table(stage, x, y, width * 0.22, size * 0.4) +
        shape(`M${num(x - 190)} ${num(top)}q60 -30 130 -14l10 20q-40 40 -150 70z`, stage.tone(tint)) +
        machine(stage, x + 20, top + 2),
    }
  })
  return (
    room(stage, floor, 2) +
    hung +
    inDepth(stations) +
    sunbeam(stage, width * 0.06, floor * 0.16, height * 0.7)
  )
}
