import { darker, lighter } from '../colour.ts'
import { child, inDepth, person, volunteer } from '../people/crowd.ts'
import { sittingBack, sittingFront, sittingSide } from '../people/pose.ts'
import { stool } from '../props/furniture.ts'
import { pottedPlant, room, sunbeam } from '../scenery/room.ts'
import { ellipse, rect, times } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

const spines = [
  '#a8453a',
  '#3f6f64',
  '#c9a24c',
  '#4a6072',
  '#8a5a46',
  '#d9c7a8',
  '#7f9fa6',
  '#6f7f50',
] as const

function bookcase(stage: Stage, x: number, y: number, width: number, height: number): string {
  const wood = stage.tone('#9a7453')
  const shelves = 5
  const row = height / shelves
  const books = times(shelves, (shelf) => {
    const count = Math.round(width / 17)
    return times(count, (index) => {
      if (stage.random.chance(0.12)) return ''
      const tall = row * stage.random.between(0.52, 0.8)
      return rect(
        x + 8 + index * 17,
        y + (shelf + 1) * row - tall - 5,
        14,
        tall,
        stage.tone(stage.random.pick(spines)),
      )
    })
  })
  return (
    rect(x - 8, y - 8, width + 16, height + 8, darker(wood, 0.2)) +
    rect(x, y, width, height, darker(wood, 0.5)) +
    books +
    times(shelves + 1, (index) => rect(x - 8, y + index * row - 5, width + 16, 9, lighter(wood, 0.08)))
  )
}

const openBook =
  '<path d="M-10-50L0-46L10-50V-40L0-36L-10-40Z" fill="#fbf3e2"/><path d="M0-46V-36" stroke="#b9a88a" stroke-width="0.8"/>'

const sideBook =
  '<path d="M8-46L20-52L22-44L11-38Z" fill="#fbf3e2"/><path d="M10-45L12-38" stroke="#a8453a" stroke-width="1.6"/>'

const cushion = (stage: Stage, x: number, y: number, size: number) =>
  ellipse(
    x,
    y,
    size * 0.17,
    size * 0.05,
    stage.tone(stage.random.pick(['#c98b6b', '#8fae9c', '#d9b566', '#7f9fa6'])),
  ) + stool(stage, x, y, size * 0.8, '#b98d62')

function reader(
  stage: Stage,
  x: number,
  y: number,
  size: number,
  facing: 'front' | 'left' | 'right',
): Placed {
  const { random } = stage
  const pose: Pose =
    facing === 'front'
      ? {
          ...sittingFront(random),
          hands: [
            [-7, -40],
            [7, -40],
          ],
          held: openBook,
          tilt: random.between(-6, 6),
        }
      : {
          ...sittingSide(random, facing),
          hands: [
            [12, -42],
            [14, -42],
          ],
          held: sideBook,
          tilt: 10,
        }
  return { y, drawing: cushion(stage, x, y, size) + person(stage, child(stage), pose, x, y, size).drawing }
}

function listener(stage: Stage, share: number, size: number): Placed {
  const { width, height, random } = stage
  const x = width * (0.14 + share * 0.72)
  const y = height * (0.82 + Math.sin(share * Math.PI) * 0.16)
  const atEdge = share < 0.3 || share > 0.7
  const pose = atEdge ? sittingSide(random, share < 0.3 ? 'right' : 'left') : sittingBack(random)
  const parts = [
    () => cushion(stage, x, y, size),
    () => person(stage, child(stage), pose, x, y, size).drawing,
  ]
  const ordered = atEdge ? parts : parts.reverse()
  return { y, drawing: ordered.map((part) => part()).join('') }
}

function kidsOfBookRoom(stage: Stage, count: number, story: boolean, size: number): Placed[] {
  const { width, height } = stage
  return Array.from({ length: count }, (_, index): Placed => {
    const share = (index + 0.5) / count
    if (story) return listener(stage, share, size)
    const x = width * (0.14 + share * 0.72)
    const facing = index % 3 === 1 ? 'front' : share < 0.5 ? 'right' : 'left'
    return reader(stage, x, height * (0.82 + (index % 2) * 0.1), size, facing)
  })
}

function tellerOfBookRoom(stage: Stage, story: boolean, size: number): Placed[] {
  const { height, width, random } = stage
  return story
    ? [
        {
          y: height * 0.76,
          drawing:
            stool(stage, width * 0.5, height * 0.76, size * 0.8) +
            person(
              stage,
              volunteer(stage, { age: 'adult' }),
              {
                ...sittingFront(random),
                hands: [
                  [-8, -44],
                  [8, -44],
                ],
                held: openBook,
              },
              width * 0.5,
              height * 0.76,
              size * 0.86,
            ).drawing,
        },
      ]
    : []
}

function rugOfBookRoom(stage: Stage): string {
  const { width, height, random } = stage
  return (
    ellipse(
      width * 0.5,
      height * 0.82,
      width * 0.4,
      height * 0.14,
      stage.tone(random.pick(['#c9a88a', '#a9bfae', '#b9a3a0', '#c7b57a'])),
    ) +
    ellipse(
      width * 0.5,
      height * 0.82,
      width * 0.36,
      height * 0.12,
      'none',
      `stroke="${stage.tone('#f1e6d0')}" stroke-width="5" opacity="0.6"`,
    )
  )
}

/** A village reading room with children and books. */
export const bookRoom: Scene = (stage) => {
  const { width, height, look, random } = stage
  const floor = height * 0.56
  const story = look.kind === 'story'
  const size = height * 0.6
  const count = look.people ?? 5
  const shelves = [random.between(0.02, 0.06), random.between(0.68, 0.72)]
    .map((share) => bookcase(stage, width * share, height * 0.1, width * 0.27, floor - height * 0.1))
    .join('')
  const rug = rugOfBookRoom(stage)
  const teller = tellerOfBookRoom(stage, story, size)
  const kids = kidsOfBookRoom(stage, count - teller.length, story, size)
  return (
    room(stage, floor, 1) +
    windowSeat(stage, floor) +
    shelves +
    rug +
    sunbeam(stage, width * 0.38, floor * 0.2, height * 0.7) +
    inDepth([...teller, ...kids])
  )
}

function windowSeat(stage: Stage, floor: number): string {
  const { width } = stage
  return (
    rect(width * 0.37, floor * 0.12, width * 0.26, floor * 0.56, stage.tone('#f4eddd')) +
    rect(
      width * 0.378,
      floor * 0.14,
      width * 0.244,
      floor * 0.52,
      stage.fade(stage.light.skyTop, stage.light.skyLow),
    ) +
    ellipse(width * 0.44, floor * 0.64, width * 0.06, floor * 0.12, '#8fae7e', 'opacity="0.8"') +
    ellipse(width * 0.56, floor * 0.66, width * 0.06, floor * 0.1, '#7a9f72', 'opacity="0.8"') +
    rect(width * 0.498, floor * 0.14, 7, floor * 0.52, stage.tone('#f4eddd')) +
    rect(width * 0.36, floor * 0.66, width * 0.28, 16, stage.tone('#c9b58f')) +
    pottedPlant(stage, width * 0.6, floor * 0.665, 80)
  )
}
