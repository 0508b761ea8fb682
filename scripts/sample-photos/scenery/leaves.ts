import { darker, lighter } from '../colour.ts'
import { ellipse, num, shape, smooth, times } from '../svg.ts'
import type { Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

/** A rounded, uneven patch such as a mass of leaves. */
export function blob(
  stage: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  paint: string,
  extra = '',
): string {
  const { random } = stage
  const turn = random.between(0, 6.3)
  const points: Point[] = Array.from({ length: 13 }, (_, index) => {
    const angle = turn + (index / 13) * Math.PI * 2
    const reach = random.between(0.84, 1.14)
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach]
  })
  return shape(smooth(points, true), paint, extra)
}

/** Single leaves scattered over an ellipse. */
export function dabs(
  stage: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colours: readonly [string, ...string[]],
  count: number,
  size: number,
): string {
  const { random } = stage
  return times(count, () => {
    const [angle, reach] = [random.between(0, 6.3), Math.sqrt(random.next()) * 1.06]
    const [px, py] = [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach]
    return ellipse(
      px,
      py,
      size * random.between(0.6, 1.3),
      size * random.between(0.4, 0.8),
      random.pick(colours),
      `opacity="0.75" transform="rotate(${random.whole(-40, 40)} ${num(px)} ${num(py)})"`,
    )
  })
}

const isPale = (colour: string) =>
  parseInt(colour.slice(1, 3), 16) > 200 && parseInt(colour.slice(5, 7), 16) > 120

function topsOfLeaves(stage: Stage, x: number, rx: number, y: number, ry: number, light: string): string {
  const { random } = stage
  return times(4, () =>
    blob(
      stage,
      x + random.between(-0.5, 0.25) * rx,
      y + random.between(-0.6, -0.1) * ry,
      rx * random.between(0.14, 0.26),
      ry * random.between(0.12, 0.22),
      light,
      'opacity="0.8"',
    ),
  )
}

function partsOfLeaves(stage: Stage, x: number, rx: number, y: number, ry: number, dark: string): string {
  const { random } = stage
  return times(5, () =>
    blob(
      stage,
      x + random.between(-0.45, 0.45) * rx,
      y + random.between(-0.3, 0.45) * ry,
      rx * random.between(0.5, 0.72),
      ry * random.between(0.5, 0.7),
      dark,
    ),
  )
}

function brightOfLeaves(stage: Stage, x: number, rx: number, y: number, ry: number, middle: string): string {
  const { random } = stage
  return times(5, () =>
    blob(
      stage,
      x + random.between(-0.5, 0.4) * rx,
      y + random.between(-0.5, 0.2) * ry,
      rx * random.between(0.3, 0.5),
      ry * random.between(0.3, 0.46),
      middle,
    ),
  )
}

/** A mass of leaves in three tones with single leaves at its edges. */
export function leaves(
  stage: Stage,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  depth = 0,
): string {
  const [dark, middle, light] = [
    stage.tone(darker(colour, isPale(colour) ? 0.16 : 0.32), depth),
    stage.tone(colour, depth),
    stage.tone(lighter(colour, 0.25), depth),
  ] as const
  const parts = partsOfLeaves(stage, x, rx, y, ry, dark)
  const bright = brightOfLeaves(stage, x, rx, y, ry, middle)
  const tops = topsOfLeaves(stage, x, rx, y, ry, light)
  const size = Math.max(2.4, Math.min(rx, ry) * 0.055)
  return (
    parts +
    bright +
    tops +
    dabs(stage, x, y, rx, ry, [dark, middle, light, light], Math.round(Math.min(70, rx * 0.45)), size)
  )
}

const seasonLeaves = {
  spring: ['#7ba05f', '#8fb06d', '#6c9a66'],
  summer: ['#4a7d55', '#5b8a58', '#3f7158'],
  autumn: ['#c9973b', '#b9713a', '#8d9650'],
  winter: ['#6f7f66', '#7f8a70', '#5f7560'],
} as const

/** A leaf colour of this season. */
export const leafColour = (stage: Stage) =>
  stage.look.weather === 'snow' ? '#a9b8ae' : stage.random.pick(seasonLeaves[stage.season])

/** A low round shrub. */
export const bush = (
  stage: Stage,
  x: number,
  y: number,
  size: number,
  colour = leafColour(stage),
  depth = 0,
) => leaves(stage, x, y - size * 0.42, size * 0.7, size * 0.46, colour, depth)

/** Leaves out of focus that frame the picture at an upper corner. */
export function framingLeaves(
  stage: Stage,
  right = stage.random.chance(0.5),
  colour = leafColour(stage),
): string {
  const x = right ? stage.width * 0.99 : stage.width * 0.01
  return `<g ${stage.blur(7)}>${leaves(stage, x, -10, stage.width * 0.2, stage.height * 0.17, darker(colour, 0.18))}${leaves(stage, x, stage.height * 0.16, stage.width * 0.06, stage.height * 0.14, darker(colour, 0.1))}</g>`
}
