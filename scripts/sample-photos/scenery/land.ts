import { darker, lighter, mix } from '../colour.ts'
import { ellipse, num, rect, shape, smooth, straight, strokePath, times } from '../svg.ts'
import type { Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

const seasonGreens = { spring: '#7fa268', summer: '#4f8059', autumn: '#93934f', winter: '#7d8a70' }

/** The green of this season's grass and hills. */
export const seasonGreen = (stage: Stage) =>
  stage.look.weather === 'snow' ? '#c3cbc6' : seasonGreens[stage.season]

/** A ridge line from edge to edge around `y`. */
export function ridge(stage: Stage, y: number, rise: number, pieces = 9): Point[] {
  const { random, width } = stage
  const [phase, second] = [random.between(0, 6.3), random.between(0, 6.3)]
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const wave =
      Math.sin(phase + index * 0.9) * 0.55 +
      Math.sin(second + index * 1.9) * 0.3 +
      random.between(-0.15, 0.15)
    return [-30 + (index / pieces) * (width + 60), y - rise * (0.5 + wave * 0.5)]
  })
}

const filled = (points: Point[], bottom: number) => {
  const last = points.at(-1)?.[0] ?? 0
  return `${smooth(points)}L${num(last)} ${num(bottom)}L-30 ${num(bottom)}Z`
}

function clumps(stage: Stage, line: Point[], colour: string): string {
  const { random } = stage
  return line
    .slice(1)
    .map((point, index) => {
      const before = line[index] ?? point
      return times(7, () => {
        const share = random.next()
        const [x, y] = [
          before[0] + (point[0] - before[0]) * share,
          before[1] + (point[1] - before[1]) * share,
        ]
        return ellipse(
          x,
          y + random.between(2, 46),
          random.between(10, 30),
          random.between(7, 16),
          colour,
          `opacity="${random.between(0.25, 0.6).toFixed(2)}"`,
        )
      })
    })
    .join('')
}

/** Layered hills standing on `base`, the farthest one highest and palest. */
export function hills(
  stage: Stage,
  base: number,
  rise: number,
  layers = 4,
  colour = seasonGreen(stage),
): string {
  return times(layers, (index) => {
    const near = layers === 1 ? 1 : index / (layers - 1)
    const line = ridge(
      stage,
      base - rise * (1 - near) * 0.72 - rise * 0.06,
      rise * (0.5 - near * 0.26),
      9 + index,
    )
    const tint = stage.tone(mix(mix(colour, '#5f8294', 0.62), colour, near), 0.92 - near * 0.55)
    const low = stage.fade(tint, mix(tint, stage.light.haze, 0.45))
    return shape(filled(line, base + 60), low) + (near > 0.4 ? clumps(stage, line, darker(tint, 0.18)) : '')
  })
}

/** A rolling field or meadow from its ridge down to the lower edge. */
export function meadow(stage: Stage, y: number, colour: string, depth = 0, rise = 30): string {
  const tint = stage.tone(colour, depth)
  const paint = stage.fade(lighter(tint, 0.14), darker(tint, 0.12))
  return shape(filled(ridge(stage, y, rise, 6), stage.height + 20), paint)
}

/** Short strokes of grass scattered over an area, longer the nearer they are. */
export function tufts(stage: Stage, top: number, bottom: number, colour: string, count = 140): string {
  const { random, width } = stage
  return times(count, () => {
    const near = Math.sqrt(random.next())
    const [x, y] = [random.between(0, width), top + (bottom - top) * near]
    const size = 5 + near * 17
    const tint = stage.tone(
      random.chance(0.5) ? lighter(colour, 0.22) : darker(colour, 0.2),
      0.5 - near * 0.5,
    )
    return strokePath(
      `M${num(x - size * 0.4)} ${num(y - size)}Q${num(x - 1)} ${num(y - size * 0.4)} ${num(x)} ${num(y)}Q${num(x + 2)} ${num(y - size * 0.5)} ${num(x + size * 0.5)} ${num(y - size * 0.85)}`,
      tint,
      1.4 + near * 1.4,
      'opacity="0.6"',
    )
  })
}

function jointsOfGround(stage: Stage, paved: boolean, top: number, depth: number, tint: string): string {
  const { width, height } = stage
  return paved
    ? times(8, (index) =>
        straight(
          0,
          top + depth * ((index + 1) / 8) ** 1.9,
          width,
          top + depth * ((index + 1) / 8) ** 1.9,
          darker(tint, 0.25),
          2,
          'opacity="0.35"',
        ),
      ) +
        times(25, (index) =>
          straight(
            width / 2 + (index - 12) * width * 0.055,
            top,
            width / 2 + (index - 12) * width * 0.17,
            height,
            darker(tint, 0.25),
            2,
            'opacity="0.22"',
          ),
        )
    : ''
}

/** Paved or beaten ground in perspective from `top` to the lower edge, with faint joints and wear. */
export function ground(stage: Stage, top: number, colour: string, paved = false): string {
  const { random, width, height } = stage
  const tint = stage.tone(colour)
  const paint = stage.linear([
    [0, mix(tint, stage.light.haze, 0.3)],
    [0.4, tint],
    [1, darker(tint, 0.16)],
  ])
  const depth = height - top
  const joints = jointsOfGround(stage, paved, top, depth, tint)
  const wear = times(46, () => {
    const near = random.next()
    return ellipse(
      random.between(0, width),
      top + depth * near,
      (20 + near * 110) * random.between(0.4, 1),
      2 + near * 9,
      random.chance(0.5) ? lighter(tint, 0.3) : darker(tint, 0.25),
      'opacity="0.22"',
    )
  })
  return rect(0, top, width, depth + 2, paint) + joints + wear
}

/** A path that narrows from the foreground to a far point. */
export function lane(
  stage: Stage,
  far: Point,
  near: Point,
  nearWidth: number,
  colour = '#d8c7a4',
  farWidth = 10,
): string {
  const [fx, fy] = far
  const [nx, ny] = near
  const bow = (nx - fx) * 0.25 + stage.random.between(-90, 90)
  const middle = (fy + ny) / 2
  const edge = (side: number) =>
    [fx + side * farWidth, fx + bow + side * nearWidth * 0.2, nx + side * nearWidth] as const
  const [l0, l1, l2] = edge(-0.5)
  const [r0, r1, r2] = edge(0.5)
  const tint = stage.tone(colour)
  return shape(
    `M${num(l0)} ${num(fy)}Q${num(l1)} ${num(middle)} ${num(l2)} ${num(ny)}L${num(r2)} ${num(ny)}Q${num(r1)} ${num(middle)} ${num(r0)} ${num(fy)}Z`,
    stage.fade(mix(tint, stage.light.haze, 0.4), darker(tint, 0.1)),
  )
}
