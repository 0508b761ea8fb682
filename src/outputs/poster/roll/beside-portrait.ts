/** Somebody on a roll of honour with all words beside the portrait. */
import { beside, gap, stack, type Alignment, type Piece } from '../sheet/piece.ts'
import type { Honoured } from './honoured.ts'
import { PORTRAIT_RATIO, portraitPiece } from './portrait.ts'
import { isToldWhole, toldPiece } from './told.ts'
import { commonDeedSize, sizesBeside, whoPieces, type Hand, type Room } from './who.ts'

/** The room of one person. */
export interface Place extends Room {
  /** Whether somebody stands beside them, whose words begin on the same line. */
  hasNeighbour: boolean
  /** Whether it is told what they did, or their deed is only named: alike on all sheets of a roll. */
  tells: boolean
  /** The one hand of several sheets; a sheet alone takes all the room that it has. */
  hand?: Hand | undefined
}

/** White between the words of a person. */
export const BETWEEN = 14
/** Of a place's width, at most so much is portrait: beside it stand the words. */
const MOST_ASIDE = 0.36

/** How what stands in a place stands to its neighbour. */
export const alignmentIn = ({ hasNeighbour }: Place): Alignment => (hasNeighbour ? 'top' : 'middle')

/** How wide the portrait is, and where the words beside it begin. */
const columnsIn = ({ width, height, hand }: Place) => {
  const most = hand?.portrait ?? Number.POSITIVE_INFINITY
  const portrait = Math.round(Math.min(height * PORTRAIT_RATIO, width * MOST_ASIDE, most))
  const left = Math.round(portrait * 1.12 + 20)
  return { portrait, left, words: width - left }
}

/** Who somebody is beside the portrait, and how much room that leaves below. */
const setBeside = (person: Honoured, place: Place) => {
  const columns = columnsIn(place)
  const sizes = sizesBeside(columns.portrait, place.hand)
  const who = whoPieces(person, sizes, { width: columns.words, height: place.height })
  return { columns, sizes, who, room: place.height - stack(who, BETWEEN).height - 2 * BETWEEN }
}

/** The portrait, and all words beside it; nothing where the place is too small for that. */
export const besidePortrait = (person: Honoured, place: Place): Piece | undefined => {
  const { columns, sizes, who, room } = setBeside(person, place)
  if (room < -2 * BETWEEN) return undefined
  const told = place.tells ? toldPiece(person, sizes.texts, columns.words, room) : gap(0)
  const words = stack([...who, ...(told.height > 0 ? [told] : [])], BETWEEN)
  return beside(
    [
      { x: 0, piece: portraitPiece(person, columns.portrait) },
      { x: columns.left, piece: words },
    ],
    alignmentIn(place),
  )
}

/** Whether there is room beside the portrait for what somebody did. */
export const hasRoomForWords = (person: Honoured, place: Place): boolean => {
  const [bare, told] = [
    besidePortrait(person, { ...place, tells: false }),
    besidePortrait(person, { ...place, tells: true }),
  ]
  return (told?.marks.length ?? 0) > (bare?.marks.length ?? 0)
}

/** Somebody with the place that they have. */
export interface Standing {
  person: Honoured
  place: Place
}

/** The hand in which everybody can be written: the smallest portrait, and the largest letters that serve all. */
export const commonHand = (standing: readonly Standing[]): Hand => {
  const portrait = Math.min(...standing.map(({ place }) => columnsIn(place).portrait))
  const sizes = sizesBeside(portrait)
  const smallest = { portrait, deed: sizes.deeds.at(-1) ?? sizes.deed, text: sizes.texts.at(-1) ?? 0 }
  const words = standing.map(({ person, place }) => ({
    person,
    width: columnsIn({ ...place, hand: smallest }).words,
  }))
  const hand = { ...smallest, deed: commonDeedSize(words, sizes.deeds) }
  const isToldAt = (text: number) =>
    standing.every(({ person, place }) => {
      const { columns, room } = setBeside(person, { ...place, hand })
      return isToldWhole(person, text, columns.words, room)
    })
  return { ...hand, text: sizes.texts.find(isToldAt) ?? smallest.text }
}
