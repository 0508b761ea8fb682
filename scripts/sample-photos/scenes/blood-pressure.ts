import { person, villager, volunteer } from '../people/crowd.ts'
import { createDoctor } from '../people/person.ts'
import { handsJoined, sittingSide } from '../people/pose.ts'
import { table } from '../props/furniture.ts'
import { ellipse, num, rect, straight, strokePath } from '../svg.ts'
import { placeFor } from './around-table.ts'
import type { Person } from '../people/person.ts'
import type { Pose } from '../people/pose.ts'
import type { Scene, Stage } from '../stage.ts'

function cuff(stage: Stage, x: number, y: number): string {
  return (
    rect(x - 70, y - 52, 140, 56, stage.tone('#eef0ea'), 'rx="12"') +
    rect(x - 52, y - 42, 60, 34, stage.tone('#9fb8a8'), 'rx="4"') +
    ellipse(x + 40, y - 26, 14, 14, stage.tone('#3f6f86')) +
    strokePath(
      `M${num(x + 60)} ${num(y - 10)}Q${num(x + 120)} ${num(y + 12)} ${num(x + 150)} ${num(y - 24)}`,
      '#4a4d52',
      5,
    )
  )
}

function forearm(stage: Stage, who: Person, from: number, to: number, y: number): string {
  const sleeve = who.outfit === 'vest' ? who.under : who.top
  const cuffEnd = from + (to - from) * (who.bareArms ? 0.1 : 0.6)
  return (
    straight(from, y - 20, to, y, stage.tone(who.skin), 42) +
    straight(from, y - 20, cuffEnd, y - 8, stage.tone(sleeve), 56) +
    ellipse(to, y, 28, 22, stage.tone(who.skin))
  )
}

function thirdOfBloodPressure(stage: Stage, size: number): string {
  const { look, random, width, height } = stage
  return (look.people ?? 2) > 2
    ? person(
        stage,
        villager(stage, { age: 'old' }),
        handsJoined(random),
        width * 0.72,
        height * 1.0,
        size * 0.86,
        0.15,
      ).drawing
    : ''
}

function leftOfBloodPressure(stage: Stage): Pose {
  const { random } = stage
  return {
    ...sittingSide(random, 'right'),
    hands: [
      [20, -43],
      [27, -46],
    ],
    chest: [0, -58],
    tilt: 8,
  }
}

function rightOfBloodPressure(stage: Stage): Pose {
  const { random } = stage
  return {
    ...sittingSide(random, 'left'),
    hands: [
      [18, -44],
      [29, -46],
    ],
    chest: [0, -58],
  }
}

function guestOfBloodPressure(stage: Stage, worker: boolean): Person {
  return villager(
    stage,
    worker
      ? { age: 'adult', female: false, outfit: 'vest', top: '#d9a032', under: '#8fa3a6', hat: 'cap' }
      : { age: 'old' },
  )
}

function armsOfBloodPressure(stage: Stage, guest: Person, rest: number, nurse: Person): string {
  const { width } = stage
  return (
    forearm(stage, guest, width * 0.66, width * 0.545, rest) +
    rect(width * 0.6, rest - 46, 86, 70, stage.tone('#3f6f86'), 'rx="16"') +
    forearm(stage, nurse, width * 0.36, width * 0.435, rest + 4)
  )
}

/** A close view of blood pressure being taken at a small table. */
export const bloodPressure: Scene = (stage) => {
  const { width, height, look, random } = stage
  const floor = height * 0.58
  const size = height * 0.92
  const y = height * 1.12
  const worker = look.kind === 'worker'
  const nurse = worker ? volunteer(stage) : createDoctor(random, { female: true })
  const guest = guestOfBloodPressure(stage, worker)
  const left: Pose = leftOfBloodPressure(stage)
  const right: Pose = rightOfBloodPressure(stage)
  const third = thirdOfBloodPressure(stage, size)
  const rest = height * 1.08 - size * 0.47
  const arms = armsOfBloodPressure(stage, guest, rest, nurse)
  return (
    placeFor(stage, floor, worker) +
    third +
    person(stage, nurse, left, width * 0.27, y, size).drawing +
    person(stage, guest, right, width * 0.73, y, size).drawing +
    table(
      stage,
      width * 0.5,
      height * 1.08,
      width * 0.38,
      size * 0.42,
      random.pick(['#dfe4da', '#c9d6cf', '#d9c7a8']),
    ) +
    arms +
    cuff(stage, width * 0.485, rest - 20)
  )
}
