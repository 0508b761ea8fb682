import { darker } from '../colour.ts'
import { ellipse, num, pair, shape, straight, strokePath } from '../svg.ts'
import { collarOf, sleeves } from './bust-clothes.ts'
import { bustHair, bustHat } from './bust-hair.ts'
import type { Stage } from '../stage.ts'
import type { Person } from './person.ts'

const body =
  'M-66 96C-54 104-150 118-214 158C-270 196-296 300-306 640H306C296 300 270 196 214 158C150 118 54 104 66 96Z'

const shade = 'M60 96C54 104 150 118 214 158C270 196 296 300 306 640H150C176 330 150 210 60 96Z'

const faceLine = 'M-96-60C-104 20-88 74-52 104C-24 128 24 128 52 104C88 74 104 20 96-60C92-150-92-150-96-60Z'

function face(person: Person, old: boolean): string {
  const low = darker(person.skin, 0.18)
  const lines = old
    ? pair((side) => strokePath(`M${side * 34} 22Q${side * 50} 40 ${side * 48} 62`, low, 4, 'opacity="0.55"'))
    : ''
  return (
    pair((side) => ellipse(side * 98, 0, 16, 28, low)) +
    shape(faceLine, person.skin) +
    shape('M30-128C96-118 108 20 52 104C24 130 20 122 20 118C70 80 76-40 30-128Z', low, 'opacity="0.35"') +
    pair((side) => ellipse(side * 52, 46, 24, 16, '#d98772', 'opacity="0.18"')) +
    strokePath('M4-6Q10 24-4 30', low, 5, 'opacity="0.6"') +
    strokePath('M-22 70Q0 82 22 70', darker(person.skin, 0.36), 5, 'opacity="0.6"') +
    lines
  )
}

function glassesOfFeatures(words: string[]): string {
  return words.includes('glasses')
    ? pair(
        (side) =>
          ellipse(
            side * 45,
            -12,
            35,
            30,
            '#ffffff',
            `fill-opacity="0.16" stroke="#3a3634" stroke-width="6"`,
          ) + straight(side * 80, -16, side * 98, -20, '#3a3634', 5),
      ) + strokePath('M-10-14Q0-20 10-14', '#3a3634', 5)
    : ''
}

function features(person: Person, words: string[]): string {
  const brow = pair(
    (side) =>
      strokePath(
        `M${side * 26}-38Q${side * 44}-48 ${side * 62}-38`,
        darker(person.hairColour, 0.1),
        person.female ? 5 : 8,
        'opacity="0.75"',
      ) + strokePath(`M${side * 30}-12Q${side * 44}-4 ${side * 58}-12`, '#4a3a34', 5, 'opacity="0.8"'),
  )
  const glasses = glassesOfFeatures(words)
  const beard = words.includes('beard')
    ? shape(
        'M-58 62C-46 58-30 52 0 54C30 52 46 58 58 62C50 120 26 160 0 164C-26 160-50 120-58 62Z',
        person.hairColour,
      ) + strokePath('M-16 80Q0 88 16 80', darker(person.skin, 0.4), 5)
    : ''
  return brow + beard + glasses
}

const scarf =
  shape('M-104 84C-60 150 60 150 104 84L122 132C60 196-60 196-122 132Z', '#a8553f') +
  shape('M30 150L96 140L112 330L44 336Z', '#96483a')

/** Draws head and shoulders large into the picture. */
export function bust(stage: Stage, plain: Person, words: string[]): string {
  const tone = (colour: string) => stage.tone(colour)
  const person = {
    ...plain,
    skin: tone(plain.skin),
    top: tone(plain.top),
    under: tone(plain.under),
    hairColour: tone(plain.hairColour),
  }
  const scale = (stage.width / 1200) * stage.random.between(1.62, 1.78)
  const neck = shape('M-56 60V110C-30 150 30 150 56 110V60Z', darker(person.skin, 0.2))
  const cloth =
    shape(body, person.top) + sleeves(person) + shape(shade, darker(person.top, 0.4), 'opacity="0.14"')
  const tilt = stage.random.between(-3, 3)
  const headParts =
    (words.includes('long') ? '' : bustHair(person, words, false)) +
    face(person, words.includes('old')) +
    features(person, words) +
    bustHair(person, words, true) +
    bustHat(words)
  return `<g transform="translate(${num(stage.width * 0.5)} ${num(stage.height * 0.46)}) scale(${num(scale)})">${bustHair(person, words, false)}${cloth}${neck}${collarOf(person, words)}<g transform="rotate(${num(tilt)})">${headParts}</g>${words.includes('scarf') ? scarf : ''}</g>`
}
