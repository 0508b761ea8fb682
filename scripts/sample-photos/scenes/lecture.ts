import { darker, lighter, mix } from '../colour.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { both, sittingBack, speaking } from '../people/pose.ts'
import { chairBack } from '../props/furniture.ts'
import { framedSheets, pottedPlant, room, sunbeam } from '../scenery/room.ts'
import { ellipse, polygon, rect, straight, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

function listener(stage: Stage, x: number, y: number, size: number, chair: string): Placed {
  const { random } = stage
  const raised = random.chance(0.05) ? { hands: both(-7, -28, 11, -88) } : {}
  const who = villager(stage)
  const pose = { ...sittingBack(random), tilt: random.between(-9, 9), ...raised }
  return { y, drawing: person(stage, who, pose, x, y, size).drawing + chairBack(stage, x, y, size, chair) }
}

/** Rows of seated people from behind, nearer rows larger. */
function audience(stage: Stage, count: number, top: number, chair: string): string {
  const { width, height } = stage
  const rows = count > 14 ? 4 : 3
  const perRow = Math.ceil(count / rows)
  const people = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow)
    const near = row / Math.max(1, rows - 1)
    const aisle = perRow % 2 ? 0 : index % perRow < perRow / 2 ? -0.02 : 0.02
    const across = ((index % perRow) + 0.5) / perRow - 0.5
    const x = width * (0.5 + across * (0.74 + near * 0.3) + aisle + (row % 2) * 0.018)
    return listener(stage, x, top + height * (0.14 + near * 0.42), height * (0.3 + near * 0.26), chair)
  })
  return inDepth(people)
}

function lectern(stage: Stage, x: number, y: number, size: number): string {
  const wood = stage.tone('#8a5a3f')
  return (
    polygon(
      [
        [x - size * 0.2, y],
        [x - size * 0.17, y - size * 0.52],
        [x + size * 0.17, y - size * 0.52],
        [x + size * 0.2, y],
      ],
      stage.fade(lighter(wood, 0.12), darker(wood, 0.2)),
    ) +
    polygon(
      [
        [x - size * 0.22, y - size * 0.52],
        [x + size * 0.22, y - size * 0.52],
        [x + size * 0.18, y - size * 0.58],
        [x - size * 0.18, y - size * 0.58],
      ],
      lighter(wood, 0.2),
    ) +
    straight(x + size * 0.05, y - size * 0.56, x + size * 0.02, y - size * 0.68, '#3a3c3c', 3) +
    ellipse(x, y - size * 0.15, size * 0.07, size * 0.07, stage.tone('#c9a24c'), 'opacity="0.8"')
  )
}

function slideOfBoard(bright: boolean, x: number, y: number, height: number, width: number): string {
  return bright
    ? rect(x, y + height * 0.74, width, height * 0.26, '#b9c9a2') +
        polygon(
          [
            [x, y + height * 0.76],
            [x + width * 0.28, y + height * 0.42],
            [x + width * 0.52, y + height * 0.72],
            [x + width * 0.74, y + height * 0.5],
            [x + width, y + height * 0.76],
          ],
          '#8fae9c',
        ) +
        ellipse(x + width * 0.8, y + height * 0.26, height * 0.09, height * 0.09, '#e9a25f')
    : times(4, (line) =>
        rect(
          x + width * 0.1,
          y + height * (0.2 + line * 0.15),
          width * (0.6 - line * 0.08),
          5,
          '#9fb0b4',
          'opacity="0.7"',
        ),
      )
}

function board(stage: Stage, x: number, y: number, width: number, height: number): string {
  const bright = stage.look.kind === 'screen'
  const face = bright ? stage.fade('#f3f6ee', '#dbe6df') : stage.tone('#f4f1e8')
  const glow = bright
    ? ellipse(x + width / 2, y + height / 2, width * 0.8, height, stage.halo('#fffbe6', 0.6))
    : ''
  const slide = slideOfBoard(bright, x, y, height, width)
  return (
    glow +
    rect(x - 10, y - 10, width + 20, height + 20, stage.tone('#8f8a80')) +
    rect(x, y, width, height, face) +
    slide
  )
}

const curtain = (stage: Stage, x: number, width: number, height: number, colour: string) =>
  times(9, (index) =>
    rect(
      x + (index * width) / 9,
      0,
      width / 9 + 1,
      height,
      stage.linear(
        [
          [0, darker(stage.tone(colour), 0.3)],
          [0.5, stage.tone(colour)],
          [1, darker(stage.tone(colour), 0.3)],
        ],
        true,
      ),
    ),
  )

function backOfPlatform(stage: Stage, top: number, colour: string): string {
  const { width } = stage
  return rect(
    0,
    0,
    width,
    top,
    stage.fade(darker(stage.tone(colour), 0.3), stage.tone(mix(colour, '#e6d3b0', 0.25))),
  )
}

function platform(stage: Stage, top: number): string {
  const { width, height } = stage
  const colour = stage.random.pick(['#8d4a3c', '#4f6f62', '#4a5f74', '#9a7a54'])
  const back = backOfPlatform(stage, top, colour)
  const folds =
    curtain(stage, 0, width, top, mix(colour, '#5a4038', 0.2)) +
    rect(width * 0.2, 0, width * 0.6, top, stage.tone(mix(colour, '#f0e4c8', 0.62)))
  const stageEdge =
    rect(0, top, width, height * 0.07, stage.tone('#a9805c')) +
    rect(0, top + height * 0.05, width, height * 0.035, stage.tone('#6f5240'))
  const plants = times(12, (index) =>
    pottedPlant(stage, width * (0.04 + index * 0.084), top + height * 0.08, 66 + (index % 2) * 14),
  )
  return (
    back +
    folds +
    curtain(stage, 0, width * 0.14, top + 10, '#9c3b32') +
    curtain(stage, width * 0.86, width * 0.14, top + 10, '#9c3b32') +
    stageEdge +
    plants
  )
}

function groundOfLecture(stage: Stage, small: boolean, floor: number): string {
  const { height, width } = stage
  return small
    ? ''
    : rect(0, floor + height * 0.08, width, height, stage.fade(stage.tone('#8d8478'), stage.tone('#5d5650')))
}

function speakerOfLecture(stage: Stage, side: number, floor: number, small: boolean, size: number): Placed {
  const { random, width } = stage
  return person(
    stage,
    random.chance(0.6) ? volunteer(stage) : villager(stage, { outfit: 'jacket' }),
    speaking(random),
    width * side,
    floor + (small ? 34 : 20),
    size,
  )
}

function placeOfLecture(stage: Stage, small: boolean, floor: number): string {
  const { width, height } = stage
  return small
    ? room(stage, floor, 2) +
        framedSheets(stage, width * 0.36, floor * 0.08, 4, 96) +
        sunbeam(stage, width * 0.1, floor * 0.2, height * 0.8)
    : platform(stage, floor)
}

/** A talk before seated listeners: a hall with a platform, or a meeting room. */
export const lecture: Scene = (stage) => {
  const { width, height, look, random } = stage
  const count = look.people ?? 14
  const small = look.kind === 'room'
  const floor = height * (small ? 0.5 : 0.42)
  const size = height * (small ? 0.36 : 0.27)
  const side = random.pick([0.3, 0.68])
  const speaker = speakerOfLecture(stage, side, floor, small, size)
  const place = placeOfLecture(stage, small, floor)
  const sheet = small
    ? board(stage, width * 0.4, floor * 0.32, width * 0.24, floor * 0.42)
    : board(stage, width * 0.34, floor * 0.12, width * 0.32, floor * 0.62)
  const ground = groundOfLecture(stage, small, floor)
  return (
    place +
    ground +
    sheet +
    speaker.drawing +
    lectern(stage, width * side - size * 0.02, floor + (small ? 50 : 36), size) +
    audience(
      stage,
      count,
      floor + height * (small ? 0.06 : 0.03),
      random.pick(['#8d5a43', '#6f7f86', '#a9504a', '#8a6a4c']),
    )
  )
}
