import { hall } from '../buildings/halls.ts'
import { child, inDepth, person, villager } from '../people/crowd.ts'
import { standing } from '../people/pose.ts'
import { farView } from '../scenery/backdrops.ts'
import { ground, meadow, seasonGreen, tufts } from '../scenery/land.ts'
import { leafColour } from '../scenery/leaves.ts'
import { tree } from '../scenery/trees.ts'
import { ellipse, polygon, rect, straight } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Person } from '../people/person.ts'
import type { Scene, Stage } from '../stage.ts'

function pictureOfScreen(stage: Stage, x: number, y: number, width: number, height: number): string {
  const { random } = stage
  return (
    rect(x, y, width, height, stage.fade('#dfe9e2', '#f6e6c2')) +
    ellipse(
      x + width * 0.72,
      y + height * 0.3,
      height * 0.12,
      height * 0.12,
      random.pick(['#f0a95f', '#e9ecd8', '#d9694c']),
    ) +
    polygon(
      [
        [x, y + height * 0.7],
        [x + width * 0.3, y + height * 0.34],
        [x + width * 0.55, y + height * 0.66],
        [x + width * 0.78, y + height * 0.44],
        [x + width, y + height * 0.7],
        [x + width, y + height],
        [x, y + height],
      ],
      random.pick(['#7f9f92', '#8a9fb0', '#b08a72']),
    ) +
    rect(x, y + height * 0.72, width, height * 0.28, random.pick(['#c9b46a', '#8fb0ae', '#8fb06d']))
  )
}

function screen(stage: Stage, x: number, y: number, width: number, height: number): string {
  const glow = stage.halo('#fff2cf', 0.6)
  const picture = pictureOfScreen(stage, x, y, width, height)
  return (
    ellipse(x + width / 2, y + height / 2, width * 0.95, height * 1.1, glow) +
    straight(x - 14, y - 30, x - 14, y + height * 1.5, '#3a3630', 14) +
    straight(x + width + 14, y - 30, x + width + 14, y + height * 1.5, '#3a3630', 14) +
    rect(x - 12, y - 12, width + 24, height + 24, '#f4efe2') +
    picture
  )
}

function beamOfFilmNight(stage: Stage, x: number, wide: number): string {
  const { width, height } = stage
  return polygon(
    [
      [width * 0.5, height * 1.02],
      [x + 10, height * 0.14],
      [x + wide - 10, height * 0.14],
    ],
    stage.linear([
      [0, '#fff2cf', 0.26],
      [1, '#fff2cf', 0.03],
    ]),
  )
}

function watchersOfFilmNight(stage: Stage, count: number): Placed[] {
  const { height, width, look } = stage
  return Array.from({ length: count }, (_, index) => {
    const row = index % 3
    const column = (Math.floor(index / 3) + 0.5) / Math.ceil(count / 3)
    const y = height * (0.8 + row * 0.1)
    const px = width * (0.5 + (column - 0.5) * (0.68 + row * 0.16) + (row % 2) * 0.03)
    const who = look.kind === 'children' && row === 0 ? child(stage) : villager(stage)
    return { y, drawing: seatedBack(stage, who, px, y, height * (0.26 + row * 0.055)) }
  })
}

/** Villagers before an outdoor screen at night. */
export const filmNight: Scene = (stage) => {
  const { width, height, random, look } = stage
  const base = height * 0.6
  const wide = width * random.between(0.38, 0.46)
  const x = width / 2 - wide / 2 + random.between(-0.06, 0.06) * width
  const count = look.people ?? 14
  const watchers: Placed[] = watchersOfFilmNight(stage, count)
  const beam = beamOfFilmNight(stage, x, wide)
  const dusk = stage.light.night ? '' : rect(0, 0, width, height, '#26324a', 'opacity="0.52"')
  return (
    farView(stage, base - 30) +
    hall(stage, { x: width * 0.02, y: base - height * 0.16, width: width * 0.3, height: height * 0.16 }) +
    tree(stage, width * 0.9, base + 20, height * 0.5, leafColour(stage), 0.2) +
    meadow(stage, base - 10, seasonGreen(stage), 0.2) +
    ground(stage, base + 20, '#a59a82') +
    dusk +
    screen(stage, x, height * 0.12, wide, wide * 0.56) +
    ellipse(width / 2, base + 80, width * 0.42, 90, stage.halo('#ffefc4', 0.5)) +
    beam +
    inDepth(watchers) +
    tufts(stage, height * 0.98, height, '#4a5a44', 10)
  )
}

function bodyOfSeatedBack(stage: Stage, who: Person, x: number, y: number, size: number): string {
  return person(
    stage,
    who,
    {
      ...standing(stage.random, 'back'),
      hip: [0, -27],
      chest: [0, -57],
      hands: [
        [-7, -28],
        [7, -28],
      ],
      seated: true,
    },
    x,
    y,
    size,
  ).drawing
}

function seatedBack(
  stage: Stage,
  who: ReturnType<typeof villager>,
  x: number,
  y: number,
  size: number,
): string {
  const body = bodyOfSeatedBack(stage, who, x, y, size)
  return (
    body +
    rect(x - size * 0.24, y - size * 0.27, size * 0.48, size * 0.045, stage.tone('#8a6a4c')) +
    [-0.2, 0.18]
      .map((dx) => rect(x + dx * size, y - size * 0.24, size * 0.025, size * 0.24, stage.tone('#6b4f3a')))
      .join('')
  )
}
