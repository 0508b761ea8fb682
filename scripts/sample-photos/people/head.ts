import { darker, lighter } from '../colour.ts'
import { ellipse, group, num, polygon, shape, straight } from '../svg.ts'
import type { Hat, Person } from './person.ts'
import type { Facing } from './pose.ts'

const shortFront =
  'M-6.4 0C-7.4-8.6-3.4-10 .2-9.6C4.6-10 7.2-7 6.4 0C5.9-3.2 5-4.6 2.6-5.2C-1-4.7-3.6-6-4.6-4.6C-5.6-3.4-6-2-6.4 0Z'
const bobFront =
  'M-7 6.2C-9.2-6-5.6-10.2 0-10C5.6-10.2 9.2-6 7 6.2C5.6 6.8 5 6 5.2 4C5.8-1 5-4.4 1.6-5.4C-2-4-4.8-3.4-5.2 0C-5.4 3 -5 6-5.4 6.6Z'
const tiedFront =
  'M-6.2 .4C-7.4-7.6-4-9.8 0-9.6C4-9.8 7.4-7.6 6.2 .4C5.8-3.6 4.2-6 0-6.2C-4.2-6-5.8-3.6-6.2 .4Z'
const shortSide =
  'M5-5.6C3.6-9.4-1-10.4-4.6-8.4C-8-6.2-7.8 0-6.2 4C-5.4 5.2-4.4 5-4 3.8L-2.2 1.4C-2.4-.8-1.6-2 .6-2.8C3-3.4 5.4-4 5-5.6Z'
const bobSide =
  'M5-5.4C3.6-9.8-1.6-10.8-5-8.6C-8.8-6-8.8 3-7.4 7C-5.6 8.2-2.6 7.6-1.8 6.4C-1 4-2-1 0.8-2.6C3-3.2 5.4-3.8 5-5.4Z'

function hairFront(person: Person): string {
  const colour = person.hairColour
  if (person.hair === 'bald') return [-1, 1].map((side) => ellipse(side * 5.9, -0.4, 1.3, 3, colour)).join('')
  if (person.hair === 'bob') return shape(bobFront, colour)
  const bun = person.hair === 'bun' ? ellipse(0, -10.4, 3.2, 2.8, darker(colour, 0.15)) : ''
  return bun + shape(person.female ? tiedFront : shortFront, colour)
}

function hairBack(person: Person): string {
  const colour = person.hairColour
  if (person.hair === 'bald')
    return shape('M-6.2-2C-6.6 4-3 6.4 0 6.2C3 6.4 6.6 4 6.2-2C4 0-4 0-6.2-2Z', colour)
  const cap =
    ellipse(0, -1.6, 6.6, 7.8, colour) + ellipse(-1.6, -4.6, 3.4, 2.8, lighter(colour, 0.12), 'opacity="0.7"')
  if (person.hair === 'bob')
    return shape('M-7.2 6C-8.8-5-5.6-10 0-9.8C5.6-10 8.8-5 7.2 6C4 8-4 8-7.2 6Z', colour) + cap
  if (person.hair === 'bun') return cap + ellipse(0, -4.4, 3.6, 3.2, darker(colour, 0.25))
  return person.hair === 'ponytail'
    ? cap + shape('M-2-3C-3.6 3-2.4 9 0 13C2.6 9 3.4 3 2-3Z', darker(colour, 0.22))
    : cap
}

function hairSide(person: Person): string {
  const colour = person.hairColour
  if (person.hair === 'bald') return shape('M-6.4-1C-7 3-5.4 5-4 4.4L-1.8 1C-3-.6-5-1.6-6.4-1Z', colour)
  if (person.hair === 'bob') return shape(bobSide, colour)
  const bun = person.hair === 'bun' ? ellipse(-7.6, -3, 3.1, 3.2, darker(colour, 0.15)) : ''
  const tail =
    person.hair === 'ponytail' ? shape('M-6-4C-11-3-11.4 5-9.6 11C-7 8-6.4 3-5-1Z', darker(colour, 0.15)) : ''
  return tail + bun + shape(shortSide, colour)
}

const hats: Record<Hat, () => string> = {
  straw: () =>
    ellipse(0, -4.4, 14, 3.6, '#d8bd80') +
    ellipse(0, -4, 13, 2.2, '#b99a5c', 'opacity="0.5"') +
    shape('M-6.8-4.6C-6.6-11-3-12.4 0-12.4C3-12.4 6.6-11 6.8-4.6Z', '#e2c98f') +
    straight(-6.6, -5.4, 6.6, -5.4, '#8a5a46', 1.4),
  conical: () =>
    polygon(
      [
        [-14.5, -3],
        [0, -14],
        [14.5, -3],
      ],
      '#d6bb84',
    ) +
    polygon(
      [
        [0, -14],
        [14.5, -3],
        [4, -3],
      ],
      '#b99c64',
      'opacity="0.6"',
    ),
  cap: () =>
    shape('M-6.8-3.6C-7-10 -3-10.8 0-10.8C3-10.8 7-10 6.8-3.6Z', '#54616b') +
    shape('M1-4.4L11-3.6C10.6-2.6 8-2.6 1-3Z', '#414c55'),
  wool: () =>
    shape('M-6.9-2.6C-7.4-10-3-11.4 0-11.4C3-11.4 7.4-10 6.9-2.6Z', '#8a5a46') +
    straight(-6.2, -3.2, 6.2, -3.2, '#a0705a', 2.6),
}

function face(person: Person, facing: Facing): string {
  const shadow = darker(person.skin, 0.16)
  if (facing === 'back')
    return (
      ellipse(0, 0, 6, 7.4, person.skin) +
      [-1, 1].map((side) => ellipse(side * 6.1, 0.6, 1.2, 1.9, shadow)).join('')
    )
  if (facing === 'front')
    return (
      [-1, 1].map((side) => ellipse(side * 6, 0.8, 1.2, 1.9, shadow)).join('') +
      ellipse(0, 0, 6, 7.5, person.skin) +
      shape('M1.6-7.2C6-6 7 3 3 6.9C5 3 5-3 1.6-7.2Z', shadow, 'opacity="0.45"')
    )
  return shape(
    'M-5.6-1C-6-6-3-7.6.4-7.5C4.4-7.4 6-4.6 5.8-1.6L7 .9C7 1.6 6 1.6 5.9 1.9C6 4 5.6 7.2 2.2 7.4C-1.6 7.6-5.2 4-5.6-1Z',
    person.skin,
  )
}

/** A head around its own middle; side views look to the right, `left` is mirrored by the figure. */
export function head(person: Person, facing: Facing, tilt = 0): string {
  const side = facing === 'left' || facing === 'right'
  const hair = side ? hairSide(person) : facing === 'back' ? hairBack(person) : hairFront(person)
  const ear = side ? ellipse(-1.4, 1, 1.3, 2, darker(person.skin, 0.14)) : ''
  const size = person.age === 'child' ? 1.34 : 1.04
  const hat = person.hat ? hats[person.hat]() : ''
  return group([face(person, facing), hair, ear, hat], `transform="rotate(${num(tilt)}) scale(${size})"`)
}
