import { darker } from '../colour.ts'
import { ellipse, stroke } from '../svg.ts'
import type { Point } from '../svg.ts'
import type { Person } from './person.ts'

/** Finds the joint between two ends of a limb; `bend` 1 or -1 chooses the side it points to. */
export function joint(from: Point, to: Point, upper: number, lower: number, bend: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const reach = Math.max(0.01, Math.hypot(dx, dy))
  const length = Math.min(reach, upper + lower - 0.1)
  const along = (upper * upper - lower * lower + length * length) / (2 * length)
  const aside = Math.sqrt(Math.max(0, upper * upper - along * along)) * bend
  return [from[0] + (dx * along - dy * aside) / reach, from[1] + (dy * along + dx * aside) / reach]
}

const sleeveColour = (person: Person) =>
  person.outfit === 'vest' || person.outfit === 'apron' ? person.under : person.top

/** An arm from shoulder to hand, with its sleeve and a soft edge against the body. */
export function arm(person: Person, shoulder: Point, hand: Point, bend: number, shade: number): string {
  const colour = darker(sleeveColour(person), shade)
  const skin = darker(person.skin, shade * 0.6)
  const elbow = joint(shoulder, hand, 16, 15, bend)
  const short = person.bareArms
  const inward = ([x, y]: Point): Point => [x - Math.sign(shoulder[0]) * 0.9, y + 0.3]
  const cuff: Point = [elbow[0] + (hand[0] - elbow[0]) * 0.78, elbow[1] + (hand[1] - elbow[1]) * 0.78]
  const half: Point = [
    shoulder[0] + (elbow[0] - shoulder[0]) * 0.72,
    shoulder[1] + (elbow[1] - shoulder[1]) * 0.72,
  ]
  return [
    stroke([shoulder, elbow, short ? hand : cuff].map(inward), darker(colour, 0.45), 6.6, 'opacity="0.25"'),
    stroke([cuff, hand], skin, 4.4),
    ellipse(hand[0], hand[1], 2.8, 3, skin),
    short ? stroke([shoulder, elbow, hand], skin, 5.2) : stroke([shoulder, elbow, cuff], colour, 6.9),
    short ? stroke([shoulder, half], colour, 7.8) : '',
  ].join('')
}

/** A leg from hip to shoe. */
export function leg(
  person: Person,
  hip: Point,
  foot: Point,
  bend: number,
  shade: number,
  toe: number,
): string {
  const colour = darker(person.bottom, shade)
  const knee = joint(hip, foot, 23.1, 23.1, bend)
  const bare = person.outfit === 'dress'
  const ankle: Point = [foot[0], foot[1] - 3]
  return [
    ellipse(foot[0] + toe * 2.6, foot[1] - 1.6, toe === 0 ? 3.6 : 5.4, 2.4, darker(person.shoe, shade)),
    stroke([hip, knee, ankle], bare ? darker(person.skin, shade) : colour, bare ? 5 : 8.2),
  ].join('')
}

/** Thighs that come towards the viewer, for someone seated and seen from the front. */
export function seatedLegs(person: Person, hip: Point, feet: readonly [Point, Point]): string {
  return [-1, 1]
    .map((side, index) => {
      const foot = feet[index] ?? hip
      const knee: Point = [foot[0] * 0.95, hip[1] + 5]
      return [
        ellipse(foot[0], foot[1] - 1.6, 3.7, 2.4, person.shoe),
        stroke([knee, [foot[0], foot[1] - 4]], darker(person.bottom, 0.18), 8),
        stroke([[side * 4, hip[1] - 1], knee], person.bottom, 10.5),
      ].join('')
    })
    .join('')
}
