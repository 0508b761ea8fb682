/** Who somebody on a roll of honour is: the names, what they were honoured with, and the deed in a line. */
import { setNames } from '../sheet/names.ts'
import { beside, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { Honoured } from './honoured.ts'

/** The room of somebody's words. */
export interface Room {
  width: number
  height: number
}

/** The one hand that several sheets of a roll are written in. */
export interface Hand {
  /** How wide a portrait is at most; names are of its size. */
  portrait: number
  deed: number
  text: number
}

const NAME: Look = { cut: 'display', colour: 'ink' }
const DEED: Look = { cut: 700, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
/** A name in one hand with the portrait, and never too small for a passer-by; names of many may be smaller. */
const NAME_SIZES = { most: 190, least: 72, ofMany: 44 }
/** Of a place's height, so much may be names: in three lines of the usual size, or in smaller letters. */
const MOST_NAMES = 0.45
const LINES_OF_NAMES = 3
const SMALLEST_DEED = 46
const SMALLEST_TEXT = 42

const within = (least: number, size: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, size)))

/** Sizes of the words beside a portrait; those that a hand gives where there is one. */
export const sizesBeside = (portraitWidth: number, hand?: Hand) => {
  const name = within(NAME_SIZES.least, portraitWidth * 0.3, NAME_SIZES.most)
  const deed = within(SMALLEST_DEED, name * 0.54, 88)
  const text = within(SMALLEST_TEXT, name * 0.46, 66)
  return {
    name,
    honour: within(40, name * 0.42, 62),
    deed,
    deeds: hand ? [hand.deed] : sizesFrom(deed, SMALLEST_DEED),
    texts: hand ? [hand.text] : sizesFrom(text, SMALLEST_TEXT),
  }
}

/** Sizes as `sizesBeside` gives them. */
export type Sizes = ReturnType<typeof sizesBeside>

const namesPiece = ({ names, posthumous }: Honoured, name: number, { width, height }: Room) => {
  const written = posthumous ? `${names}（追授）` : names
  const room = { width, height: height * MOST_NAMES, leading: 1.25 }
  const usual = setNames(written, NAME, { ...room, sizes: [name], maxLines: LINES_OF_NAMES })
  const isWithin = usual.lines <= LINES_OF_NAMES && usual.height <= room.height
  if (isWithin) return usual
  return setNames(written, NAME, { ...room, sizes: sizesFrom(name, NAME_SIZES.ofMany), maxLines: 2 })
}

/** The names, and beside them, where there is room, what they were honoured with. */
const nameLines = (person: Honoured, { name, honour }: Sizes, room: Room): Piece => {
  const names = namesPiece(person, name, room)
  if (person.honour === undefined) return names
  const award = oneLine(person.honour, HONOUR, honour)
  const left = names.width + name * 0.4
  if (names.lines === 1 && left + award.width <= room.width)
    return beside(
      [
        { x: 0, piece: names },
        { x: left, piece: stack([award, { height: name * 0.14, marks: [] }]) },
      ],
      'bottom',
    )
  return stack([names, setText(person.honour, HONOUR, { width: room.width, sizes: [honour] })], 4)
}

const linesOfDeed = (size: number): number => (size > 60 ? 1 : 2)

const deedPiece = ({ title }: Honoured, width: number, sizes: readonly number[]) =>
  setText(title, DEED, { width, sizes, maxLines: linesOfDeed })

/** The largest of some sizes in which everybody's deed stands in as many lines as it should; the smallest where none is. */
export const commonDeedSize = (
  people: readonly { person: Honoured; width: number }[],
  sizes: readonly number[],
): number =>
  sizes.find((size) =>
    people.every(({ person, width }) => deedPiece(person, width, [size]).lines <= linesOfDeed(size)),
  ) ??
  sizes.at(-1) ??
  SMALLEST_DEED

/** Who somebody is, in a width and height. */
export const whoPieces = (person: Honoured, sizes: Sizes, room: Room): Piece[] => [
  nameLines(person, sizes, room),
  deedPiece(person, room.width, sizes.deeds),
]
