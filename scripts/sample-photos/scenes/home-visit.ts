import { maize } from '../buildings/farmhouse.ts'
import { door, lattice, wall } from '../buildings/parts.ts'
import { tiledRoof } from '../buildings/roof.ts'
import { lighter } from '../colour.ts'
import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { crouching, handsJoined, sittingSide, standing } from '../people/pose.ts'
import { stool } from '../props/furniture.ts'
import { ground } from '../scenery/land.ts'
import { bush, framingLeaves } from '../scenery/leaves.ts'
import { num, rect, shape } from '../svg.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const gift =
  '<path d="M8-44H24V-26H8Z" fill="#c9a24c"/><path d="M8-38H24" stroke="#8a322a" stroke-width="3"/><path d="M10-44Q16-54 22-44" stroke="#6b5a3a" stroke-width="1.5" fill="none"/>'

const sack =
  '<path d="M9-42Q8-24 11-20H25Q28-24 26-42Z" fill="#ece4d2"/><path d="M12-34H24" stroke="#2c6449" stroke-width="3"/>'

function festiveOfDoorway(stage: Stage, base: number): string {
  const { width, height } = stage
  return stage.season === 'winter'
    ? [0.395, 0.592]
        .map((share) => rect(width * share, base - height * 0.44, 30, height * 0.36, stage.tone('#b23a2e')))
        .join('') + rect(width * 0.43, base - height * 0.52, width * 0.15, 34, stage.tone('#b23a2e'))
    : ''
}

function doorway(stage: Stage, base: number): string {
  const { width, height, random } = stage
  const colour = random.pick(['#e6d8bd', '#e9e2d2', '#d9c7a8', '#dfd9cc'])
  const festive = festiveOfDoorway(stage, base)
  return (
    wall(stage, { x: 0, y: height * 0.1, width, height: base - height * 0.1 }, colour) +
    door(
      stage,
      { x: width * 0.43, y: base - height * 0.47, width: width * 0.15, height: height * 0.47 },
      '#6f4636',
      true,
    ) +
    festive +
    [0.12, 0.76]
      .map((share) =>
        lattice(stage, {
          x: width * share,
          y: base - height * 0.4,
          width: width * 0.13,
          height: height * 0.22,
        }),
      )
      .join('') +
    rect(0, base - height * 0.05, width, height * 0.05, stage.tone('#a39a8b')) +
    tiledRoof(stage, -80, height * 0.15, width + 160, height * 0.22, 0.02) +
    maize(stage, width * 0.3, height * 0.17, height * 0.2) +
    maize(stage, width * 0.335, height * 0.17, height * 0.16)
  )
}

function guestsOfHomeVisit(stage: Stage, sit: boolean, y: number, size: number): Placed[] {
  const { look, width, random } = stage
  return Array.from({ length: (look.people ?? 3) - 1 }, (_, index) => {
    const x = width * (sit ? 0.62 + index * 0.16 : 0.58 + index * 0.13)
    if (sit && index === 0) return person(stage, volunteer(stage), crouching(random, 'left'), x, y + 16, size)
    if (sit)
      return {
        y,
        drawing:
          stool(stage, x, y, size) +
          person(stage, volunteer(stage), sittingSide(random, 'left'), x, y, size).drawing,
      }
    return person(
      stage,
      volunteer(stage),
      {
        ...standing(random, 'left'),
        hands: [
          [14, -50],
          [17, -50],
        ],
        held: index % 2 ? sack : gift,
      },
      x,
      y + index * 24,
      size,
    )
  })
}

/** Volunteers calling on an elder at the door of the house. */
export const homeVisit: Scene = (stage) => {
  const { width, height, look, random } = stage
  const base = height * 0.66
  const size = height * 0.5
  const y = height * 0.9
  const elder = villager(stage, { age: 'old' })
  const sit = look.kind === 'sit'
  const chair = stool(stage, width * 0.46, y, size, '#a9805c')
  const host: Placed = sit
    ? {
        y,
        drawing: chair + person(stage, elder, sittingSide(random, 'right'), width * 0.46, y, size).drawing,
      }
    : person(stage, elder, { ...handsJoined(random, 'right'), tilt: 4 }, width * 0.43, y - 20, size)
  const guests: Placed[] = guestsOfHomeVisit(stage, sit, y, size)
  return (
    doorway(stage, base) +
    ground(stage, base, '#c2b499') +
    pots(stage, base) +
    inDepth([host, ...guests]) +
    framingLeaves(stage)
  )
}

function pots(stage: Stage, base: number): string {
  const { width, random } = stage
  return [0.06, 0.14, 0.9]
    .map(
      (share) =>
        bush(stage, width * share, base + 10, 100, random.pick(['#6c9a66', '#5b8a58', '#c98b86'])) +
        shape(
          `M${num(width * share - 50)} ${num(base - 10)}H${num(width * share + 50)}L${num(width * share + 36)} ${num(base + 70)}H${num(width * share - 36)}Z`,
          stage.fade(stage.tone(lighter('#a9694c', 0.1)), stage.tone('#8a5540')),
        ),
    )
    .join('')
}
