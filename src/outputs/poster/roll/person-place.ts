/** One person's place on a roll of honour: the fewer there are, the larger the portrait, and the more is told. */
import { surnameOf } from '../../../library/people/surname.ts'
import { quotation } from '../../../library/typesetting/quotation.ts'
import { mounted } from '../pieces/photo.ts'
import {
  beside,
  edged,
  gap,
  inMiddleOf,
  onGround,
  stack,
  type Alignment,
  type Piece,
} from '../sheet/piece.ts'
import { setNames } from '../sheet/names.ts'
import { oneLine, setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { Honoured } from './honoured.ts'
import { toldPiece } from './told.ts'

/** The room of one person. */
export interface Place {
  width: number
  height: number
  /** Whether somebody stands beside them, whose words begin on the same line. */
  hasNeighbour: boolean
  /** Whether it is told what they did, or their deed is only named: alike on all sheets of a roll. */
  tells: boolean
}

type Room = Pick<Place, 'width' | 'height'>

const NAME: Look = { cut: 'display', colour: 'ink' }
const DEED: Look = { cut: 700, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
const QUOTE: Look = { cut: 'display', colour: 'vermilion' }
const SURNAME: Look = { cut: 'display', colour: 'ink-soft' }
const RATIO = 3 / 4
/** White around the surname that stands for a portrait. */
const MOUNT = 30
const BETWEEN = 14
const BELOW_HEAD = 46
/** Of a place's width, at most so much is portrait: beside it stand the words. */
const MOST_ASIDE = 0.36
const MOST_ABOVE = 0.42
/** Of a place's height, so much is portrait where the words go on below it. */
const HEAD = 0.52
const HEAD_ALONE = 0.6
/** A name in one hand with the portrait, and never too small for a passer-by; names of many may be smaller. */
const NAME_SIZES = { most: 190, least: 72, ofMany: 44 }
/** Of a place's height, so much may be names. */
const MOST_NAMES = 0.45
const SMALLEST_TEXT = 42
const TEXTS_ALONE = sizesFrom(80, 54)

const within = (least: number, size: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, size)))

const portraitPiece = ({ portrait, names, posthumous }: Honoured, width: number): Piece => {
  const height = Math.round(width / RATIO)
  return portrait === undefined
    ? surnamePiece(names, width)
    : mounted(portrait, `${names}的肖像`, width, height, posthumous)
}

/** Where there is no portrait the surname stands on its mount. */
export const surnamePiece = (names: string, width: number): Piece => {
  const height = Math.round(width / RATIO)
  const room = { width: width - 2 * MOUNT, sizes: [Math.round(width * 0.4)], align: 'middle' as const }
  // 欧阳 stands as on a door plate, one sign below the other.
  const letters = stack(
    [...surnameOf(names)].map((sign) => setText(sign, SURNAME, { ...room, leading: 1.2 })),
  )
  const set = inMiddleOf(height - 2 * MOUNT, letters)
  return edged(onGround(set, width, MOUNT, 'rice-gold-wash'), width)
}

/** Sizes of the words beside a portrait. */
const sizesBeside = (portraitWidth: number) => {
  const name = within(NAME_SIZES.least, portraitWidth * 0.3, NAME_SIZES.most)
  return {
    name,
    honour: within(40, name * 0.42, 62),
    deed: within(46, name * 0.54, 88),
    texts: sizesFrom(within(SMALLEST_TEXT, name * 0.46, 66), SMALLEST_TEXT),
  }
}

type Sizes = ReturnType<typeof sizesBeside>

/** The names, and beside them, where there is room, what they were honoured with. */
const nameLines = (person: Honoured, { name, honour }: Sizes, { width, height }: Room): Piece => {
  const sizes = sizesFrom(name, NAME_SIZES.ofMany)
  const room = { width, sizes, maxLines: 2, height: height * MOST_NAMES, leading: 1.25 }
  const names = setNames(person.posthumous ? `${person.names}（追授）` : person.names, NAME, room)
  if (person.honour === undefined) return names
  const award = oneLine(person.honour, HONOUR, honour)
  const left = names.width + name * 0.4
  if (names.lines === 1 && left + award.width <= width)
    return beside(
      [
        { x: 0, piece: names },
        { x: left, piece: stack([award, { height: name * 0.14, marks: [] }]) },
      ],
      'bottom',
    )
  return stack([names, setText(person.honour, HONOUR, { width, sizes: [honour] })], 4)
}

const whoPieces = (person: Honoured, sizes: Sizes, place: Room): Piece[] => [
  nameLines(person, sizes, place),
  setText(person.title, DEED, {
    width: place.width,
    sizes: sizesFrom(sizes.deed, 46),
    maxLines: (size) => (size > 60 ? 1 : 2),
  }),
]

const alignmentIn = ({ hasNeighbour }: Place): Alignment => (hasNeighbour ? 'top' : 'middle')

/** The portrait, and all words beside it; nothing where the place is too small for that. */
const aside = (person: Honoured, place: Place): Piece | undefined => {
  const portraitWidth = Math.round(Math.min(place.height * RATIO, place.width * MOST_ASIDE))
  const sizes = sizesBeside(portraitWidth)
  const left = Math.round(portraitWidth * 1.12 + 20)
  const width = place.width - left
  const who = whoPieces(person, sizes, { width, height: place.height })
  const room = place.height - stack(who, BETWEEN).height - 2 * BETWEEN
  if (room < -2 * BETWEEN) return undefined
  const told = place.tells ? toldPiece(person, sizes.texts, width, room) : gap(0)
  const words = stack([...who, ...(told.height > 0 ? [told] : [])], BETWEEN)
  const columns = [
    { x: 0, piece: portraitPiece(person, portraitWidth) },
    { x: left, piece: words },
  ]
  return beside(columns, alignmentIn(place))
}

const quotePieces = ({ quote }: Honoured, size: number, width: number): Piece[] =>
  quote === undefined
    ? []
    : [setText(quotation(quote), QUOTE, { width, sizes: sizesFrom(size, 52), maxLines: 4, leading: 1.35 })]

/** The portrait with the names beside it, and below both what was done; nothing where the place is too small for that. */
const above = (person: Honoured, place: Place, isAlone: boolean): Piece | undefined => {
  const most = place.height * (isAlone ? HEAD_ALONE : HEAD) * RATIO
  const portraitWidth = Math.round(Math.min(most, place.width * MOST_ABOVE))
  const sizes = sizesBeside(portraitWidth)
  const left = Math.round(portraitWidth * 1.1 + 10)
  const width = place.width - left
  const who = stack(whoPieces(person, sizes, { width, height: place.height }), BETWEEN)
  const portrait = portraitPiece(person, portraitWidth)
  const said = quotePieces(person, sizes.deed, width)
  const saying = stack([who, ...said], BELOW_HEAD)
  const words = saying.height <= portrait.height ? saying : who
  const columns = [
    { x: 0, piece: portrait },
    { x: left, piece: words },
  ]
  const head = beside(columns, alignmentIn(place))
  const room = place.height - head.height - BELOW_HEAD
  if (room <= 0) return undefined
  const told = toldPiece(person, isAlone ? TEXTS_ALONE : sizes.texts, place.width, room)
  return told.height === 0 ? undefined : stack([head, told], BELOW_HEAD)
}

/** Whether there is room beside the portrait for what somebody did. */
export const hasRoomForWords = (person: Honoured, place: Place): boolean => {
  const [bare, told] = [aside(person, { ...place, tells: false }), aside(person, { ...place, tells: true })]
  return (told?.marks.length ?? 0) > (bare?.marks.length ?? 0)
}

/** Ways in which everybody on a sheet stands there; each answers nothing where a place is too small for it. */
export const forms = {
  alone: (person: Honoured, place: Place) => above(person, place, true),
  'words-below': (person: Honoured, place: Place) => above(person, place, false),
  'words-beside': aside,
} as const

/** A way to stand on a sheet. */
export type Form = keyof typeof forms
