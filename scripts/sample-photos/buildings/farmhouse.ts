import { darker } from '../colour.ts'
import { ellipse, rect, straight, times } from '../svg.ts'
import { door, lattice, wall } from './parts.ts'
import { tiledRoof } from './roof.ts'
import type { Stage } from '../stage.ts'

/** Strings of maize cobs hung up to dry. */
export function maize(stage: Stage, x: number, y: number, length: number): string {
  return (
    straight(x, y, x, y + length, stage.tone('#8a6a48'), 3) +
    times(11, (row) =>
      [-13, 0, 13]
        .map((dx) =>
          ellipse(
            x + dx,
            y + 16 + (row / 11) * length,
            8,
            17,
            stage.tone(stage.random.pick(['#e3b23c', '#d99b2e', '#efc75a'])),
          ),
        )
        .join(''),
    )
  )
}

function openingsOfFarmhouse(stage: Stage, top: number, base: number): string {
  const { width } = stage
  return [0.24, 0.36, 0.6, 0.72]
    .map((share) =>
      lattice(stage, {
        x: width * share,
        y: top + (base - top) * 0.34,
        width: width * 0.05,
        height: (base - top) * 0.34,
      }),
    )
    .join('')
}

function wing(stage: Stage, x: number, top: number, base: number, colour: string): string {
  const { width, height } = stage
  const side = { x, y: top + 30, width: width * 0.21, height: base - top + 20 }
  const opening = {
    x: x + width * 0.08,
    y: top + (base - top) * 0.48,
    width: width * 0.05,
    height: (base - top) * 0.32,
  }
  const roof = tiledRoof(stage, x - 16, top + 40, width * 0.21 + 32, height * 0.1)
  return wall(stage, side, darker(colour, 0.06)) + lattice(stage, opening) + roof
}

const walls = ['#f3eee2', '#e3cfae', '#d3ad83', '#cfd0c4', '#c99a78', '#e9dcc4', '#dcc6a0'] as const

/** A farmhouse around three sides of a courtyard whose ground begins at `base`. */
export function farmhouse(stage: Stage, base: number, colour: string = stage.random.pick(walls)): string {
  const { width, height } = stage
  const top = base - height * 0.27
  const high = base - top
  const main = { x: width * 0.17, y: top, width: width * 0.66, height: high }
  const entrance = { x: width * 0.46, y: base - high * 0.62, width: width * 0.08, height: high * 0.62 }
  const openings = openingsOfFarmhouse(stage, top, base)
  return (
    wall(stage, main, colour) +
    rect(main.x, base - height * 0.035, main.width, height * 0.035, stage.tone('#9a9184')) +
    openings +
    door(stage, entrance, '#7a4436', true) +
    tiledRoof(stage, width * 0.14, top + 8, width * 0.72, height * 0.13) +
    wing(stage, -width * 0.04, top, base, colour) +
    wing(stage, width * 0.83, top, base, colour)
  )
}
