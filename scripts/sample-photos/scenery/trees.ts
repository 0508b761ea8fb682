import { darker, mix } from '../colour.ts'
import { ellipse, num, shape, straight, strokePath, times } from '../svg.ts'
import { dabs, leafColour, leaves } from './leaves.ts'
import type { Stage } from '../stage.ts'

function forksOfTree(
  x: number,
  lean: number,
  y: number,
  height: number,
  crown: number,
  bark: string,
): string {
  return [-1, 1]
    .map((side) =>
      straight(
        x + lean * 0.6,
        y - height * 0.4,
        x + lean + side * height * 0.16,
        crown - height * 0.03,
        bark,
        height * 0.022,
      ),
    )
    .join('')
}

function trunkOfTree(
  x: number,
  height: number,
  y: number,
  lean: number,
  crown: number,
  bark: string,
): string {
  return shape(
    `M${num(x - height * 0.035)} ${num(y)}Q${num(x - height * 0.012)} ${num(y - height * 0.3)} ${num(x + lean - height * 0.02)} ${num(crown)}L${num(x + lean + height * 0.02)} ${num(crown)}Q${num(x + height * 0.02)} ${num(y - height * 0.3)} ${num(x + height * 0.035)} ${num(y)}Z`,
    bark,
  )
}

/** A broad-leaved tree standing on (x, y). */
export function tree(
  stage: Stage,
  x: number,
  y: number,
  height: number,
  colour = leafColour(stage),
  depth = 0,
): string {
  const { random } = stage
  const lean = random.between(-0.06, 0.06) * height
  const bark = stage.tone('#6a5646', depth)
  const crown = y - height * 0.66
  const trunk = trunkOfTree(x, height, y, lean, crown, bark)
  const forks = forksOfTree(x, lean, y, height, crown, bark)
  const shadow = ellipse(x + height * 0.12, y, height * 0.34, height * 0.035, '#2a2530', 'opacity="0.16"')
  return (
    shadow +
    trunk +
    forks +
    leaves(
      stage,
      x + lean,
      crown,
      height * random.between(0.3, 0.37),
      height * random.between(0.3, 0.35),
      colour,
      depth,
    )
  )
}

/** A tree in blossom. */
export const blossomTree = (
  stage: Stage,
  x: number,
  y: number,
  height: number,
  colour = '#e3aaa6',
  depth = 0,
) => tree(stage, x, y, height, colour, depth)

/** A slim conifer. */
export function pine(stage: Stage, x: number, y: number, height: number, depth = 0): string {
  const tint = stage.look.weather === 'snow' ? '#8fa39a' : '#3f6b55'
  return (
    straight(x, y, x, y - height * 0.8, stage.tone('#5d4b3f', depth), height * 0.04) +
    times(5, (index) => {
      const [top, half] = [y - height + index * height * 0.17, height * (0.07 + index * 0.042)]
      return shape(
        `M${num(x)} ${num(top)}Q${num(x + half * 0.5)} ${num(top + height * 0.16)} ${num(x + half)} ${num(top + height * 0.25)}Q${num(x)} ${num(top + height * 0.2)} ${num(x - half)} ${num(top + height * 0.25)}Q${num(x - half * 0.5)} ${num(top + height * 0.16)} ${num(x)} ${num(top)}Z`,
        stage.tone(index % 2 ? tint : darker(tint, 0.14), depth),
      )
    })
  )
}

/** A stand of bamboo with leaning canes. */
export function bamboo(stage: Stage, x: number, y: number, height: number, depth = 0): string {
  const { random } = stage
  return times(9, () => {
    const [foot, top] = [x + random.between(-0.16, 0.16) * height, x + random.between(-0.34, 0.34) * height]
    const reach = y - height * random.between(0.8, 1.05)
    const cane = strokePath(
      `M${num(foot)} ${num(y)}Q${num(foot)} ${num((y + reach) / 2)} ${num(top)} ${num(reach)}`,
      stage.tone(random.pick(['#8aa06a', '#6f8f5e']), depth),
      height * 0.014,
    )
    return (
      cane +
      dabs(
        stage,
        top,
        reach + height * 0.12,
        height * 0.13,
        height * 0.2,
        [stage.tone('#5f8a58', depth), stage.tone('#84a86c', depth), stage.tone('#47734f', depth)],
        16,
        height * 0.024,
      )
    )
  })
}

/** A willow with hanging twigs. */
export function willow(stage: Stage, x: number, y: number, height: number, depth = 0): string {
  const { random } = stage
  const tint = stage.season === 'autumn' ? '#a8a052' : stage.season === 'winter' ? '#93906c' : '#86ab62'
  const trunk = strokePath(
    `M${num(x)} ${num(y)}Q${num(x - height * 0.05)} ${num(y - height * 0.4)} ${num(x + height * 0.05)} ${num(y - height * 0.82)}`,
    stage.tone('#63513f', depth),
    height * 0.05,
  )
  return (
    trunk +
    leaves(stage, x + height * 0.05, y - height * 0.84, height * 0.26, height * 0.14, tint, depth) +
    times(46, () => {
      const out = random.between(-0.42, 0.42)
      const [sx, sy] = [x + height * (0.05 + out * 0.6), y - height * random.between(0.8, 0.95)]
      const fall = height * random.between(0.28, 0.62)
      return strokePath(
        `M${num(sx)} ${num(sy)}Q${num(sx + out * height * 0.35)} ${num(sy + fall * 0.3)} ${num(sx + out * height * 0.42)} ${num(sy + fall)}`,
        stage.tone(mix(tint, random.chance(0.5) ? '#e8e4b0' : '#46683f', 0.25), depth),
        height * 0.008,
        'opacity="0.8"',
      )
    })
  )
}
