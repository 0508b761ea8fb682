import { darker, lighter } from '../colour.ts'
import { num, offsets, polygon, shape, straight } from '../svg.ts'
import type { Point } from '../svg.ts'
import type { Person } from './person.ts'
import type { Pose } from './pose.ts'

const isSide = (pose: Pose) => pose.facing === 'left' || pose.facing === 'right'

const shoulderWidth = (person: Person) => (person.age === 'child' ? 10 : person.female ? 10.2 : 11.6)

/** Where an arm begins; index 0 is the left or far arm. */
export function shoulderOf(person: Person, pose: Pose, index: number): Point {
  const [x, y] = pose.chest
  if (isSide(pose)) return [x - (index === 0 ? -1.5 : 0.5), y + 4]
  return [x + (index === 0 ? -1 : 1) * (shoulderWidth(person) - 3), y + 4.2]
}

function frontOutline(person: Person, pose: Pose, hem: number): string {
  const [[x, y], [hx, hy]] = [pose.chest, pose.hip]
  const wide = shoulderWidth(person)
  const low = person.outfit === 'dress' ? 12 : person.outfit === 'coat' ? 10 : person.female ? 8.8 : 9.2
  return `M${num(x - 3)} ${num(y - 3)}C${num(x - 7)} ${num(y - 1.6)} ${num(x - wide)} ${num(y - 1.4)} ${num(x - wide)} ${num(y + 5)}
    C${num(x - wide + 1.2)} ${num(y + 15)} ${num(hx - low + 0.6)} ${num(hy - 8)} ${num(hx - low)} ${num(hy + hem)}
    Q${num(hx)} ${num(hy + hem + 1.8)} ${num(hx + low)} ${num(hy + hem)}
    C${num(hx + low - 0.6)} ${num(hy - 8)} ${num(x + wide - 1.2)} ${num(y + 15)} ${num(x + wide)} ${num(y + 5)}
    C${num(x + wide)} ${num(y - 1.4)} ${num(x + 7)} ${num(y - 1.6)} ${num(x + 3)} ${num(y - 3)}Z`
}

/** The body seen from the side, upright over the hip at the origin; the figure's lean turns it. */
function sideOutline(person: Person, length: number, hem: number): string {
  const deep = person.age === 'old' ? 7.4 : 6.8
  const y = -length
  return `M-2 ${num(y - 3)}C-6 ${num(y - 1.4)} ${num(-deep - 0.6)} ${num(y + 4)} ${num(-deep)} ${num(y + 10)}
    L-6.8 ${num(hem)}Q0 ${num(hem + 1.6)} 6.6 ${num(hem)}
    L${num(deep)} ${num(y + 12)}C${num(deep)} ${num(y + 4)} 5 ${num(y - 1.4)} 2.6 ${num(y - 3)}Z`
}

function hemOf(person: Person, pose: Pose): number {
  if (pose.seated) return 2
  if (isSide(pose) && pose.hip[1] > -40) return 2
  if (person.outfit === 'dress') return 20
  return person.outfit === 'coat' ? 19 : person.outfit === 'apron' ? 13 : 4.5
}

function jacketCollar(person: Person, pose: Pose): string {
  const [x, y] = pose.chest
  const fold = darker(person.top, 0.3)
  return (
    polygon(offsets('-3,-3 3,-3 0,6', x, y), person.under) +
    polygon(offsets('-3.2,-3.2 -5.4,0.4 -1.2,5.6', x, y), lighter(person.top, 0.14)) +
    polygon(offsets('3.2,-3.2 5.4,0.4 1.2,5.6', x, y), lighter(person.top, 0.08)) +
    straight(x, y + 6, pose.hip[0], pose.hip[1] + 3, fold, 0.6, 'opacity="0.6"')
  )
}

function collar(person: Person, pose: Pose): string {
  const [x, y] = pose.chest
  if (person.outfit === 'jacket') return jacketCollar(person, pose)
  if (person.outfit === 'vest' || person.outfit === 'coat') {
    const vee = polygon(offsets(`-3.4,-3 3.4,-3 0,${person.outfit === 'coat' ? 9 : 11}`, x, y), person.under)
    const fold = darker(person.top, 0.3)
    return vee + straight(x, y + 9, pose.hip[0], pose.hip[1] + 3, fold, 0.7, 'opacity="0.7"')
  }
  if (person.outfit === 'apron') return polygon(offsets('-4,-2.6 4,-2.6 2.6,4 -2.6,4', x, y), person.under)
  return polygon(offsets('-3,-3 3,-3 0,1.6', x, y), darker(person.skin, 0.12))
}

function frontBody(person: Person, pose: Pose, hem: number): string {
  const [[x, y], [hx, hy]] = [pose.chest, pose.hip]
  const shade = `M${num(x + 3)} ${num(y - 3)}C${num(x + 16)} ${num(y)} ${num(x + 12)} ${num(y + 12)} ${num(hx + 10)} ${num(hy + hem)}
    L${num(hx + 3.4)} ${num(hy + hem + 1)}C${num(hx + 6)} ${num(hy - 12)} ${num(x + 8)} ${num(y + 10)} ${num(x + 3)} ${num(y - 3)}Z`
  const clothed =
    shape(frontOutline(person, pose, hem), person.top) +
    shape(shade, darker(person.top, 0.3), 'opacity="0.16"')
  return clothed + (pose.facing === 'front' ? collar(person, pose) : '')
}

/** The body between neck and hem, with its collar and one shaded side. */
export function torso(person: Person, pose: Pose): string {
  const hem = hemOf(person, pose)
  if (!isSide(pose)) return frontBody(person, pose, hem)
  const [dx, dy] = [pose.chest[0] - pose.hip[0], pose.chest[1] - pose.hip[1]]
  const lean = (Math.atan2(dx, -dy) * 180) / Math.PI
  const turned = shape(sideOutline(person, Math.hypot(dx, dy), hem), person.top)
  return `<g transform="translate(${num(pose.hip[0])} ${num(pose.hip[1])}) rotate(${num(lean)})">${turned}</g>`
}
