import { inDepth, person, villager, volunteer } from '../people/crowd.ts'
import { createDoctor } from '../people/person.ts'
import { sittingSide, standing } from '../people/pose.ts'
import { stool, table } from '../props/furniture.ts'
import { parasol } from '../props/parasol.ts'
import { framingLeaves } from '../scenery/leaves.ts'
import { rect, times } from '../svg.ts'
import { behindTable, placeFor } from './around-table.ts'
import type { Placed } from '../people/crowd.ts'
import type { Scene, Stage } from '../stage.ts'

const stethoscope =
  '<path d="M-3-62Q-5-52 0-50Q5-52 3-62" stroke="#3f4a52" stroke-width="1.3" fill="none"/><circle cx="0" cy="-49" r="1.8" fill="#8a9698"/>'

function medicine(stage: Stage, x: number, y: number, width: number): string {
  return (
    rect(x - width * 0.36, y - 60, 84, 56, stage.tone('#f4f1ea')) +
    rect(x - width * 0.36 + 36, y - 48, 12, 34, '#b23a2e') +
    rect(x - width * 0.36 + 25, y - 37, 34, 12, '#b23a2e') +
    times(4, (index) =>
      rect(
        x + width * (0.08 + index * 0.05),
        y - 44 + (index % 2) * 10,
        26,
        38 - (index % 2) * 8,
        stage.tone(stage.random.pick(['#7f9fa6', '#c9a24c', '#e9e1d0', '#8fae9c'])),
        'rx="4"',
      ),
    ) +
    rect(x + width * 0.32, y - 16, 86, 12, stage.tone('#fbf9f5'))
  )
}

function sittersOfClinicTable(stage: Stage, doctors: number[], y: number, size: number): Placed[] {
  const { width, random } = stage
  return doctors.map((share, index): Placed => {
    const x = width * (share + (doctors.length === 1 ? 0.12 : index ? 0.24 : -0.24))
    const facing = x > width / 2 ? 'left' : 'right'
    return {
      y: y + 20,
      drawing:
        stool(stage, x, y + 30, size) +
        person(
          stage,
          villager(stage, { age: 'old' }),
          {
            ...sittingSide(random, facing),
            hands: [
              [14, -38],
              [23, -45],
            ],
          },
          x,
          y + 30,
          size,
        ).drawing,
    }
  })
}

function waitingOfClinicTable(
  stage: Stage,
  count: number,
  doctors: number[],
  y: number,
  size: number,
): Placed[] {
  const { random, width } = stage
  return Array.from({ length: Math.max(0, count - doctors.length * 2) }, (_, index) =>
    person(
      stage,
      index === 1 ? volunteer(stage) : villager(stage, { age: 'old' }),
      standing(random, index % 2 ? 'left' : 'right'),
      width * (index % 2 ? 0.93 - index * 0.02 : 0.08 + index * 0.07),
      y + 10 + index * 14,
      size,
    ),
  )
}

function shadeOfClinicTable(stage: Stage, outdoors: boolean, y: number): string {
  const { random, width, height } = stage
  return outdoors && random.chance(0.6)
    ? parasol(
        stage,
        width * 0.5,
        y - 60,
        width * 0.5,
        height * 0.8,
        random.pick(['#3f6f86', '#b8533f', '#4f7f6a']),
      )
    : ''
}

/** Doctors at a table with elders before them. */
export const clinicTable: Scene = (stage) => {
  const { width, height, look, random } = stage
  const outdoors = look.kind === 'outdoor'
  const floor = height * 0.55
  const size = height * 0.5
  const y = height * 0.86
  const count = look.people ?? 5
  const doctors = count > 5 ? [0.38, 0.62] : [random.between(0.46, 0.54)]
  const wide = width * (count > 5 ? 0.54 : 0.4)
  const staff = doctors
    .map(
      (share) => behindTable(stage, createDoctor(random), width * share, y - 40, size, stethoscope).drawing,
    )
    .join('')
  const sitters = sittersOfClinicTable(stage, doctors, y, size)
  const waiting = waitingOfClinicTable(stage, count, doctors, y, size)
  const shade = shadeOfClinicTable(stage, outdoors, y)
  return (
    placeFor(stage, floor, outdoors) +
    shade +
    staff +
    table(stage, width * 0.5, y, wide, size * 0.44, random.pick(['#f1ece0', '#9fbcc0', '#c9d6cf'])) +
    medicine(stage, width * 0.5, y - size * 0.5, wide) +
    inDepth([...sitters, ...waiting]) +
    (outdoors ? framingLeaves(stage) : '')
  )
}
