import { pavilion } from '../buildings/old-town.ts'
import { darker, lighter } from '../colour.ts'
import { person, villager } from '../people/crowd.ts'
import { bending, both, standing } from '../people/pose.ts'
import { farView } from '../scenery/backdrops.ts'
import { meadow } from '../scenery/land.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { mist } from '../scenery/sky.ts'
import { tree } from '../scenery/trees.ts'
import { ellipse, num, strokePath, times } from '../svg.ts'
import type { Scene, Stage } from '../stage.ts'

function teaRow(stage: Stage, y: number, near: number, bow: number): string {
  const { width, random } = stage
  const tint = stage.tone(random.chance(0.5) ? '#5f9158' : '#6b9a5c', 0.6 - near * 0.6)
  const thick = 20 + near * 92
  const d = `M-60 ${num(y + bow * 0.6)}Q${num(width * 0.5)} ${num(y - bow)} ${num(width + 60)} ${num(y + bow * 0.4)}`
  const dabs = times(Math.round(50 + near * 60), () => {
    const share = random.next()
    const curve = y + bow * 0.6 * (1 - share) ** 2 - bow * 2 * share * (1 - share) + bow * 0.4 * share ** 2
    return ellipse(
      -60 + share * (width + 120),
      curve + random.between(-0.5, 0.4) * thick,
      4 + near * 11,
      2 + near * 6,
      random.chance(0.6) ? lighter(tint, 0.3) : darker(tint, 0.25),
      'opacity="0.55"',
    )
  })
  return (
    strokePath(d, darker(tint, 0.42), thick * 1.1, `transform="translate(0 ${num(thick * 0.2)})"`) +
    strokePath(d, tint, thick) +
    strokePath(
      d,
      lighter(tint, 0.2),
      thick * 0.4,
      `transform="translate(0 ${num(-thick * 0.22)})" opacity="0.7"`,
    ) +
    dabs
  )
}

const basket =
  '<path d="M-17-74L-7-74L-8-54L-16-54Z" fill="#b08a52"/><path d="M-17-68H-7M-16-62H-8" stroke="#7a5d36" stroke-width="1"/>'

function picker(stage: Stage, x: number, y: number, size: number): string {
  const { random } = stage
  const female = random.chance(0.8)
  const who = villager(stage, { female, hat: random.chance(0.6) ? 'straw' : 'conical', age: 'adult' })
  const stance = random.chance(0.5) ? bending(random) : standing(random, 'right')
  return person(stage, who, { ...stance, hands: both(20, -46, 24, -50), held: basket }, x, y, size).drawing
}

function rowsOfTeaHills(stage: Stage, people: number, bow: number): string {
  const { height, width } = stage
  return times(11, (index) => {
    const near = (index / 10) ** 1.3
    const y = height * 0.45 + height * 0.66 * near
    const size = 110 + near * 330
    const here = index > 2 && index < 3 + people
    const x = width * (0.12 + ((index * 37) % 77) / 100)
    return (here ? picker(stage, x, y + size * 0.2, size) : '') + teaRow(stage, y, near, bow)
  })
}

/** Rows of tea bushes over a slope, with pickers between them. */
export const teaHills: Scene = (stage) => {
  const { width, height, random, look } = stage
  const bow = random.between(-70, 110)
  const people = look.people ?? 0
  const rows = rowsOfTeaHills(stage, people, bow)
  const kiosk = people === 0 ? pavilion(stage, width * 0.64, height * 0.46, width * 0.15) : ''
  return (
    farView(stage, height * 0.42, 0.34) +
    tree(stage, width * 0.1, height * 0.47, height * 0.2, undefined, 0.3) +
    kiosk +
    meadow(stage, height * 0.45, '#54784c', 0.4, 20) +
    rows +
    (look.weather === 'mist' ? mist(stage, height * 0.3, 330, 0.85) : '') +
    framingLeaves(stage)
  )
}
