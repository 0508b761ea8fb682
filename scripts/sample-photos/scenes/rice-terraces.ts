import { hamlet } from '../buildings/hamlet.ts'
import { darker, lighter, mix } from '../colour.ts'
import { farView } from '../scenery/backdrops.ts'
import { ridge } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { mist } from '../scenery/sky.ts'
import { tree } from '../scenery/trees.ts'
import { ellipse, num, shape, smooth, straight, strokePath, times } from '../svg.ts'
import type { Scene, Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

type Paddy = 'water' | 'green' | 'gold' | 'stubble'

const paddyOf = (stage: Stage): Paddy => {
  if (stage.season === 'spring') return 'water'
  if (stage.season === 'summer') return 'green'
  return stage.month === 9 ? 'gold' : 'stubble'
}

const paddyColours = { water: '#9fbcc0', green: '#7fa35f', gold: '#d7ae55', stubble: '#c4a873' }

function textureOfBand(
  stage: Stage,
  rows: number,
  line: Point[],
  drop: number,
  near: number,
  tint: string,
): string {
  const { random } = stage
  return times(rows, () => {
    const at = line[random.whole(0, line.length - 2)] ?? [0, 0]
    const [x, y, size] = [
      at[0] + random.between(0, 190),
      at[1] + random.between(0.2, 0.9) * drop,
      8 + near * 34,
    ]
    return straight(
      x,
      y,
      x + size * 2,
      y + random.between(-2, 2),
      random.chance(0.5) ? lighter(tint, 0.3) : darker(tint, 0.22),
      2 + near * 4,
      'opacity="0.4"',
    )
  })
}

function band(stage: Stage, line: Point[], near: number, kind: Paddy, drop: number): string {
  const { random, light } = stage
  const last = line.at(-1)?.[0] ?? 0
  const tint = stage.tone(
    mix(paddyColours[kind], random.chance(0.5) ? '#f3e6c0' : '#6f8a5c', 0.14),
    0.55 - near * 0.55,
  )
  const paint =
    kind === 'water'
      ? stage.linear([
          [0, mix(light.skyLow, tint, 0.25)],
          [0.6, mix(light.skyTop, tint, 0.4)],
          [1, tint],
        ])
      : stage.fade(lighter(tint, 0.16), darker(tint, 0.12))
  const bund = stage.tone(kind === 'gold' || kind === 'stubble' ? '#7d7a45' : '#55794a', 0.45 - near * 0.45)
  const rows = kind === 'water' ? 0 : Math.round(16 + near * 26)
  const texture = textureOfBand(stage, rows, line, drop, near, tint)
  return (
    shape(`${smooth(line)}L${num(last)} ${num(stage.height + 60)}L-30 ${num(stage.height + 60)}Z`, paint) +
    strokePath(smooth(line), bund, 4 + near * 13) +
    strokePath(smooth(line), lighter(bund, 0.3), 1.5 + near * 3, 'opacity="0.5"') +
    texture
  )
}

function stack(stage: Stage, x: number, y: number, size: number): string {
  const tint = stage.tone('#cfae6a')
  return (
    ellipse(x + size * 0.2, y, size * 0.6, size * 0.1, '#2a2530', 'opacity="0.2"') +
    shape(
      `M${num(x - size * 0.42)} ${num(y)}Q${num(x - size * 0.3)} ${num(y - size * 0.7)} ${num(x)} ${num(y - size * 1.15)}Q${num(x + size * 0.3)} ${num(y - size * 0.7)} ${num(x + size * 0.42)} ${num(y)}Z`,
      stage.fade(lighter(tint, 0.2), darker(tint, 0.2), true),
    ) +
    times(5, (index) =>
      straight(
        x,
        y - size,
        x - size * 0.3 + index * size * 0.15,
        y - 4,
        darker(tint, 0.3),
        2,
        'opacity="0.4"',
      ),
    )
  )
}

/** Terraced paddies stepping down to the viewer. */
export const riceTerraces: Scene = (stage) => {
  const { width, height, random } = stage
  const kind = paddyOf(stage)
  const top = height * 0.4
  const tilt = random.between(-0.16, 0.16) * height
  const terraces = times(11, (index) => {
    const near = (index / 10) ** 1.35
    const y = top + height * 0.68 * near
    const line = ridge(stage, y, 50 + near * 150, 8).map(([x, py]): Point => [
      x,
      py + tilt * (x / width - 0.5) * (1 - near * 0.5),
    ])
    const houses =
      index === 2 ? hamlet(stage, width * random.between(0.1, 0.6), y - 8, 4, width * 0.075, 0.4) : ''
    const stacks =
      kind === 'stubble' && index > 2
        ? times(4, () => stack(stage, random.between(0.05, 0.95) * width, y + 26 + near * 60, 30 + near * 90))
        : ''
    return band(stage, line, near, kind, 40 + near * 90) + houses + stacks
  })
  return (
    farView(stage, top, 0.32) +
    terraces +
    (stage.look.weather === 'mist' ? mist(stage, height * 0.34, 300, 0.8) : '') +
    tree(stage, width * 0.9, height * 0.66, height * 0.26, undefined, 0.1) +
    framingLeaves(stage)
  )
}
