import { figure } from './figure.ts'
import { createPerson, createVolunteer } from './person.ts'
import type { Stage } from '../stage.ts'
import type { Person } from './person.ts'
import type { Pose } from './pose.ts'

/** A drawing with the line on the ground it stands on, so that nearer things can cover farther ones. */
export interface Placed {
  y: number
  drawing: string
}

/** Draws placed things from far to near. */
export const inDepth = (items: Placed[]) =>
  [...items]
    .sort((one, other) => one.y - other.y)
    .map((item) => item.drawing)
    .join('')

/** One person standing at (x, y). */
export const person = (
  stage: Stage,
  who: Person,
  pose: Pose,
  x: number,
  y: number,
  size: number,
  depth = 0,
): Placed => ({
  y,
  drawing: figure(stage, who, pose, x, y, size, depth),
})

/** True in the months when people wear short sleeves. */
export const isWarm = (stage: Stage) => stage.month >= 5 && stage.month <= 9

/** A villager dressed for the season. */
export const villager = (stage: Stage, fixed: Partial<Person> = {}) => {
  const cold = stage.season === 'winter' && stage.random.chance(0.25) && fixed.age !== 'child'
  return createPerson(stage.random, cold ? { hat: 'wool', ...fixed } : fixed, isWarm(stage))
}

/** A volunteer in the red vest, dressed for the season. */
export const volunteer = (stage: Stage, fixed: Partial<Person> = {}) =>
  createVolunteer(stage.random, { bareArms: isWarm(stage) && stage.random.chance(0.6), ...fixed })

/** A child dressed for the season. */
export const child = (stage: Stage, fixed: Partial<Person> = {}) => {
  const female = stage.random.chance(0.5)
  return villager(stage, {
    age: 'child',
    female,
    outfit: female && isWarm(stage) ? 'dress' : 'shirt',
    ...fixed,
  })
}
