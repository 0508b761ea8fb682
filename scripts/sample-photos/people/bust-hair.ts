import { darker, lighter } from '../colour.ts'
import { ellipse, shape, strokePath, times } from '../svg.ts'
import type { Person } from './person.ts'

const short =
  'M-104-30C-124-150-60-186 4-180C70-184 124-146 104-30C98-66 88-92 60-104C20-92-40-116-72-92C-92-76-98-56-104-30Z'
const tied = 'M-102-20C-118-140-60-176 0-174C60-176 118-140 102-20C94-74 66-104 6-116C-60-104-94-74-102-20Z'
const parted =
  'M-104-10C-122-146-56-182 10-176C74-178 120-130 104-10C98-60 78-92 34-120C0-84-70-78-92-46C-98-34-102-22-104-10Z'

/** Hair of a bust: the part behind the head, or the part that falls over the brow. */
export function bustHair(person: Person, words: string[], front: boolean): string {
  const colour = person.hairColour
  const sheen = strokePath('M-66-128Q-20-160 40-148', lighter(colour, 0.22), 9, 'opacity="0.4"')
  if (words.includes('bald'))
    return front
      ? [-1, 1]
          .map((side) =>
            shape(
              `M${side * 100}-70C${side * 122}-40 ${side * 112} 6 ${side * 98} 24C${side * 92} 0 ${side * 92}-40 ${side * 100}-70Z`,
              colour,
            ),
          )
          .join('')
      : ''
  if (!person.female) return front ? shape(short, colour) + sheen : ''
  return front ? frontOf(words, colour) + sheen : backOf(words, colour)
}

function frontOf(words: string[], colour: string): string {
  if (words.includes('curly'))
    return times(11, (index) =>
      ellipse(
        -100 + index * 20,
        -96 - Math.sin((index / 10) * Math.PI) * 62,
        30,
        28,
        index % 2 ? colour : lighter(colour, 0.06),
      ),
    )
  const style = words.includes('bun') || words.includes('ponytail') || words.includes('old') ? tied : parted
  return shape(style, colour)
}

function backOf(words: string[], colour: string): string {
  const deep = darker(colour, 0.15)
  if (words.includes('long'))
    return shape('M-112-60C-140-200 140-200 112-60C124 60 150 170 120 240H-120C-150 170-124 60-112-60Z', deep)
  if (words.includes('curly'))
    return (
      times(12, (index) =>
        ellipse(Math.cos(index * 0.524) * 104, -30 + Math.sin(index * 0.524) * 84, 44, 40, deep),
      ) + ellipse(0, -50, 110, 110, deep)
    )
  if (words.includes('ponytail')) return shape('M70-150C170-150 176 40 132 130C120 60 110-20 70-80Z', deep)
  if (words.includes('bun') || words.includes('old'))
    return ellipse(0, -178, 50, 40, deep) + ellipse(0, -60, 106, 110, deep)
  return shape('M-114-50C-138-196 138-196 114-50C122 10 126 60 108 92H-108C-126 60-122 10-114-50Z', deep)
}

function cap(uniform: boolean): string {
  const colour = uniform ? '#2f4058' : '#4a6a72'
  const badge = strokePath('M-112-96Q0-66 112-96', '#c9a24c', 7) + ellipse(0, -130, 18, 20, '#c9a24c')
  return (
    shape('M-116-82C-120-180-60-204 0-204C60-204 120-180 116-82Q0-54-116-82Z', colour) +
    shape('M-104-86Q0-52 104-86Q84-36 0-38Q-84-36-104-86Z', darker(colour, 0.3)) +
    (uniform ? badge : '')
  )
}

const conicalRib = (index: number) =>
  strokePath(`M0-192L${-190 + index * 95}-${52 - Math.abs(index - 2) * 6}`, '#a98a50', 3, 'opacity="0.6"')

const hats: Record<string, string> = {
  straw:
    ellipse(0, -92, 232, 50, '#d8bd80') +
    ellipse(0, -86, 214, 32, '#a98a50', 'opacity="0.4"') +
    shape('M-110-98C-112-200-60-222 0-222C60-222 112-200 110-98C60-84-60-84-110-98Z', '#e2c98f') +
    strokePath('M-108-112C-50-96 50-96 108-112', '#8a5a46', 20),
  conical:
    shape('M-246-66Q0-322 246-66Q0-10-246-66Z', '#d6bb84') +
    shape('M0-194Q150-130 246-66Q120-32 30-40Z', '#a98a50', 'opacity="0.35"') +
    times(5, conicalRib),
  helmet:
    shape('M-116-76C-120-190-60-222 0-222C60-222 120-190 116-76Z', '#d9a032') +
    shape('M-132-84Q0-48 132-84L126-62Q0-30-126-62Z', '#c08a26') +
    strokePath('M0-222V-80', '#e8bb5a', 22),
  flatcap:
    shape('M-118-84C-140-170-50-206 20-196C110-190 140-140 120-84Q0-60-118-84Z', '#6b6252') +
    shape('M-112-86Q0-44 112-86Q60-40 0-42Q-60-40-112-86Z', '#564e42'),
}

/** The hat of a bust, by the word that names it. */
export function bustHat(words: string[]): string {
  if (words.includes('cap')) return cap(words.includes('uniform'))
  return words.map((word) => hats[word] ?? '').join('')
}
