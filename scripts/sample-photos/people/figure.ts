import { darker, mix, multiply } from '../colour.ts'
import { ellipse, place, straight } from '../svg.ts'
import { head } from './head.ts'
import { arm, leg, seatedLegs } from './limbs.ts'
import { shoulderOf, torso } from './torso.ts'
import type { Stage } from '../stage.ts'
import type { Point } from '../svg.ts'
import type { Person } from './person.ts'
import type { Pose } from './pose.ts'

const isSide = (pose: Pose) => pose.facing === 'left' || pose.facing === 'right'

function neckAndHead(person: Person, pose: Pose): string {
  const [x, y] = pose.chest
  const [lx, ly] = [x - pose.hip[0], y - pose.hip[1]]
  const length = Math.hypot(lx, ly) || 1
  const reach = person.age === 'child' ? 12.6 : 11.4
  const forward = isSide(pose) ? 1.2 : 0
  const [hx, hy] = [x + (lx / length) * reach + forward, y + (ly / length) * reach]
  return (
    straight(x, y, hx, hy + 2, darker(person.skin, 0.16), 5) +
    place(head(person, pose.facing, pose.tilt), hx, hy)
  )
}

function legs(person: Person, pose: Pose): string {
  if (pose.seated) return pose.facing === 'back' ? '' : seatedLegs(person, pose.hip, pose.feet)
  const side = isSide(pose)
  return [0, 1]
    .map((index) => {
      const foot = pose.feet[index] ?? pose.hip
      const hip: Point = [pose.hip[0] + (side ? 0 : index === 0 ? -4.2 : 4.2), pose.hip[1]]
      return leg(
        person,
        hip,
        foot,
        side ? -1 : index === 0 ? 0.4 : -0.4,
        index === 0 && side ? 0.22 : 0.04,
        side ? 1 : 0,
      )
    })
    .join('')
}

function oneArm(person: Person, pose: Pose, index: 0 | 1): string {
  const shoulder = shoulderOf(person, pose, index)
  const raised = pose.hands[index][1] < shoulder[1] ? -1 : 1
  const bend = isSide(pose) ? pose.elbow : (index === 0 ? pose.elbow : -pose.elbow) * raised
  const shade = isSide(pose) && index === 0 ? 0.24 : 0.07
  return arm(person, shoulder, pose.hands[index], bend, shade)
}

function layers(person: Person, pose: Pose): string[] {
  const held = pose.held ?? ''
  const body = torso(person, pose)
  const top = neckAndHead(person, pose)
  const first = oneArm(person, pose, 0)
  const second = oneArm(person, pose, 1)
  if (isSide(pose)) return [first, legs(person, pose), body, top, held, second]
  if (pose.facing === 'back') return [held, first, second, legs(person, pose), body, top]
  return [legs(person, pose), body, top, held, first, second]
}

const scaleOf = { child: 0.72, adult: 1, old: 0.95 }

/** A person under this picture's light, before being drawn. */
function litPerson(stage: Stage, person: Person, depth: number): Person {
  const tone = (colour: string) => {
    const plain = stage.tone(colour, depth)
    return stage.light.night ? mix(plain, multiply(colour, '#f6cfa0'), 0.62) : plain
  }
  return {
    ...person,
    skin: tone(person.skin),
    hairColour: tone(person.hairColour),
    top: tone(person.top),
    under: tone(person.under),
    bottom: tone(person.bottom),
    shoe: tone(person.shoe),
  }
}

/**
 * Draws a person standing on (x, y); `size` is the height in pixels of a standing adult there and
 * `depth` how far away they are (0 near, 1 horizon).
 */
export function figure(
  stage: Stage,
  person: Person,
  pose: Pose,
  x: number,
  y: number,
  size: number,
  depth = 0,
): string {
  const scale = (size / 100) * scaleOf[person.age]
  const shadow = ellipse(
    x + size * 0.05,
    y,
    size * (pose.seated ? 0.2 : 0.17),
    size * 0.032,
    '#2a2530',
    'opacity="0.22"',
  )
  const drawn = [pose.behind ?? '', ...layers(litPerson(stage, person, depth), pose)]
  return shadow + place(drawn, x, y, scale, pose.facing === 'left' ? -scale : scale)
}
