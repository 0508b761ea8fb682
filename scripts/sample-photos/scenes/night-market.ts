import { darker } from '../colour.ts'
import { child, inDepth, person, villager } from '../people/crowd.ts'
import { standing, walking } from '../people/pose.ts'
import { lantern } from '../props/lantern.ts'
import { ground } from '../scenery/land.ts'
import { moon, sky } from '../scenery/sky.ts'
import { ellipse, polygon, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'
import type { Point } from '../svg.ts'

function glowOfHouseFront(stage: Stage): string {
  return stage.fade('#ffd994', '#d98f45')
}

type Panel = (from: number, to: number, high: number, low: number, fill: string) => string

/** A wall seen in perspective, on which panels are placed by shares of its length and height. */
function wallInDepth(stage: Stage, left: boolean, far: number, near: number): Panel {
  const { width, height } = stage
  const corner = (along: number, level: number): Point => {
    const share = far + (near - far) * along
    const [top, bottom] = [height * 0.5 - share * height * 0.7, height * 0.5 + share * height * 0.34]
    return [width * (left ? 0.5 - share : 0.5 + share), top + (bottom - top) * level]
  }
  return (from, to, high, low, fill) =>
    polygon([corner(from, high), corner(to, high), corner(to, low), corner(from, low)], fill)
}

function houseFront(stage: Stage, left: boolean, far: number, near: number): string {
  const panel = wallInDepth(stage, left, far, near)
  const wood = darker(stage.tone('#8a5f45'), stage.random.between(0, 0.2))
  const glow = glowOfHouseFront(stage)
  return (
    panel(0, 1, 0, 1, wood) +
    panel(0.12, 0.88, 0.54, 1, glow) +
    panel(0.44, 0.54, 0.54, 1, darker(wood, 0.25)) +
    [0.1, 0.4, 0.7].map((from) => panel(from, from + 0.22, 0.18, 0.36, glow)).join('') +
    panel(-0.06, 1.04, 0.42, 0.48, darker(wood, 0.4)) +
    panel(-0.06, 1.04, -0.04, 0.06, darker(wood, 0.5))
  )
}

function peopleOfNightMarket(stage: Stage, count: number, horizon: number): Placed[] {
  const { look, random, width, height } = stage
  return Array.from({ length: count }, (_, index) => {
    const near = 0.12 + ((index + 0.4) / count) * 0.75
    const kid = look.kind === 'children' && index % 2 === 1
    const held = kid
      ? '<path d="M14-52L30-60V-54" stroke="#8a6a48" stroke-width="1.5" fill="none"/><circle cx="30" cy="-44" r="9" fill="#f0713c"/><circle cx="30" cy="-44" r="20" fill="#ffb45e" opacity="0.3"/>'
      : ''
    const pose = random.pick([
      standing(random, 'back'),
      walking(random, 'right'),
      walking(random, 'left'),
      standing(random),
    ])
    return person(
      stage,
      kid ? child(stage) : villager(stage),
      { ...pose, held },
      width * (0.5 + random.between(-0.9, 0.9) * near * 0.36),
      horizon + near * height * 0.46,
      height * (0.08 + near * 0.34),
      0.1,
    )
  })
}

function stringsOfNightMarket(stage: Stage, horizon: number): string {
  const { width, height } = stage
  return [0.12, 0.2, 0.32, 0.5]
    .map((share, row) =>
      times(3 + row, (index) =>
        lantern(
          stage,
          width * (0.5 + ((index + 0.5) / (3 + row) - 0.5) * share * 2),
          horizon - share * height * 0.56 + Math.abs(index - (2 + row) / 2) * -14,
          24 + row * 26,
        ),
      ),
    )
    .join('')
}

function pavingOfNightMarket(stage: Stage, horizon: number): string {
  const { width, height } = stage
  return (
    ground(stage, horizon + 10, '#8f8578', true) +
    ellipse(
      width / 2,
      height * 0.72,
      width * 0.4,
      height * 0.24,
      stage.radial([
        [0, '#ffc477', 0.5],
        [1, '#ffb45e', 0],
      ]),
    )
  )
}

function glowOfNightMarket(stage: Stage, horizon: number): string {
  const { width, height } = stage
  return ellipse(
    width / 2,
    horizon,
    width * 0.34,
    height * 0.3,
    stage.radial([
      [0, '#ffd58c', 0.75],
      [1, '#ffb45e', 0],
    ]),
  )
}

/** An old street at night under strings of lanterns. */
export const nightMarket: Scene = (stage) => {
  const { width, height, look } = stage
  const horizon = height * 0.5
  const bounds = [0.05, 0.09, 0.15, 0.24, 0.38, 0.62]
  const fronts = bounds
    .slice(0, -1)
    .map(
      (from, index) =>
        houseFront(stage, true, from, bounds[index + 1] ?? 1) +
        houseFront(stage, false, from, bounds[index + 1] ?? 1),
    )
    .join('')
  const glow = glowOfNightMarket(stage, horizon)
  const strings = stringsOfNightMarket(stage, horizon)
  const count = look.people ?? 8
  const people: Placed[] = peopleOfNightMarket(stage, count, horizon)
  const paving = pavingOfNightMarket(stage, horizon)
  return (
    sky(stage, horizon + 30) +
    (look.kind ? moon(stage, width * 0.56, height * 0.1, 46) : '') +
    glow +
    paving +
    fronts +
    glow +
    strings +
    inDepth(people)
  )
}
