/** One person's place on a roll of honour: the fewer there are, the larger the portrait, and the more is told. */
import { quotation } from '../../../library/typesetting/quotation.ts'
import { beside, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'
import { alignmentIn, BETWEEN, besidePortrait, type Place } from './beside-portrait.ts'
import type { Honoured } from './honoured.ts'
import { PORTRAIT_RATIO, portraitPiece } from './portrait.ts'
import { toldPiece } from './told.ts'
import { sizesBeside, whoPieces } from './who.ts'

const QUOTE: Look = { cut: 'display', colour: 'vermilion' }
const BELOW_HEAD = 46
const MOST_ABOVE = 0.42
/** Of a place's height, so much is portrait where the words go on below it. */
const HEAD = 0.52
const HEAD_ALONE = 0.6
const TEXTS_ALONE = sizesFrom(80, 54)

const quotePieces = ({ quote }: Honoured, size: number, width: number): Piece[] =>
  quote === undefined
    ? []
    : [setText(quotation(quote), QUOTE, { width, sizes: sizesFrom(size, 52), maxLines: 4, leading: 1.35 })]

/** The portrait with the names beside it, and below both what was done; nothing where the place is too small for that. */
const above = (person: Honoured, place: Place, isAlone: boolean): Piece | undefined => {
  const most = place.height * (isAlone ? HEAD_ALONE : HEAD) * PORTRAIT_RATIO
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

/** Ways in which everybody on a sheet stands there; each answers nothing where a place is too small for it. */
export const forms = {
  alone: (person: Honoured, place: Place) => above(person, place, true),
  'words-below': (person: Honoured, place: Place) => above(person, place, false),
  'words-beside': besidePortrait,
} as const

/** A way to stand on a sheet. */
export type Form = keyof typeof forms
