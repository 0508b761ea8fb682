/** A sheet of a roll of honour: as many as stand on it fill it, one with a whole story, ten with name, deed and portrait. */
import { beside, inMiddleOf, rule, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { Area } from '../sheet/marks.ts'
import type { Honoured } from './honoured.ts'
import { invitationPiece } from './invitation.ts'
import { MOST_IN_ONE_COLUMN, partedEvenly, type Parted, type SheetOf } from './parted-evenly.ts'
import { commonHand, hasRoomForWords, type Place, type Standing } from './beside-portrait.ts'
import { forms, type Form } from './person-place.ts'
import type { Hand, Room } from './who.ts'

const TITLE: Look = { cut: 'display', colour: 'rice-gold' }
const MOTTO: Look = { cut: 'display', colour: 'ink-soft' }
const MOTTO_WORDS = '见贤思齐　崇德向善'
const MOTTO_SIZE = 58
const BELOW_TITLE = 44
const GUTTER = 70
/** Above and below the hairline between two rows. */
const BESIDE_LINE = { few: 40, many: 22 }
const MANY_ROWS = 5
/** In a lower row nobody could read what is said of whom. */
const LEAST_ROW = 236

const titlePiece = (title: string, width: number): Piece => {
  const words = setText(title, TITLE, {
    width,
    sizes: sizesFrom(180, 96),
    maxLines: (size) => (size > 120 ? 1 : 2),
    align: 'middle',
    leading: 1.2,
  })
  const motto = setText(MOTTO_WORDS, MOTTO, { width, sizes: [MOTTO_SIZE], align: 'middle' })
  const wing = (width - motto.width) / 2 - 60
  const line = rule(wing, 4, 'rice-gold')
  const columns = [
    { x: 0, piece: line },
    { x: 0, piece: motto },
    { x: width - wing, piece: line },
  ]
  return stack([words, beside(columns, 'middle')], 12)
}

/** What all sheets of a roll have in common, so that nobody's neighbours are told more of, or in larger letters. */
interface Manner {
  isOneOfSeveral: boolean
  tells: boolean
  hand?: Hand
}

/** Ways in which so many stand on a sheet, the most telling first. */
const formsFor = (count: number, { isOneOfSeveral, hand }: Manner): Form[] => {
  if (count === 1) return hand ? ['words-beside', 'alone'] : ['alone', 'words-beside']
  return count === 4 && !isOneOfSeveral ? ['words-below', 'words-beside'] : ['words-beside']
}

/** Everybody in the same form; where the last row has room for one more, the reader is asked whom else they know. */
const placesOf = (people: readonly Honoured[], form: Form, columns: number, place: Place) => {
  const set = people.flatMap((person) => forms[form](person, place) ?? [])
  if (set.length < people.length) return undefined
  return set.length % columns === 0 ? set : [...set, invitationPiece(place)]
}

/** Neighbours begin on one line; a row stands in the middle of its height. */
const rowsOf = (set: readonly Piece[], columns: number, { width, height }: Place): Piece[] =>
  Array.from({ length: set.length / columns }, (_, row) => {
    const neighbours = set.slice(row * columns, (row + 1) * columns)
    return inMiddleOf(height, beside(neighbours.map((piece, at) => ({ x: at * (width + GUTTER), piece }))))
  })

/** How so many stand on a sheet; nothing where they are too many for it. */
const gridOf = (count: number, width: number, height: number, { tells, hand }: Manner) => {
  const columns = count <= MOST_IN_ONE_COLUMN ? 1 : 2
  const rows = Math.ceil(count / columns)
  const line = rule(width, 3, 'rule-strong')
  const between = rows < MANY_ROWS ? BESIDE_LINE.few : BESIDE_LINE.many
  const place = {
    width: (width - GUTTER * (columns - 1)) / columns,
    height: (height - (2 * between + line.height) * (rows - 1)) / rows,
    hasNeighbour: columns > 1,
    // Few are beside nobody whose words would be missed.
    tells: tells || columns === 1,
    hand,
  }
  return place.height < LEAST_ROW ? undefined : { columns, line, between, place }
}

/** The people of one sheet, in rows parted by hairlines; nothing where they are too many for it. */
const peoplePiece = (
  people: readonly Honoured[],
  { width, height }: Room,
  manner: Manner,
): Piece | undefined => {
  const grid = gridOf(people.length, width, height, manner)
  if (!grid) return undefined
  const { columns, line, between, place } = grid
  for (const form of formsFor(people.length, manner)) {
    const set = placesOf(people, form, columns, place)
    const parted = set && rowsOf(set, columns, place).flatMap((row) => [line, row])
    if (parted) return stack(parted.slice(1), between)
  }
  return undefined
}

/** Those last who need more room than most do: in their order they would break up the sheets of the others. */
const longLast = (people: readonly Honoured[], { width, height }: Room, manner: Manner): Honoured[] => {
  for (let count = people.length; count > 1; count -= 1) {
    const place = gridOf(count, width, height, manner)?.place
    const stands = (person: Honoured) =>
      place !== undefined && formsFor(count, manner).some((form) => forms[form](person, place) !== undefined)
    const { short = [], long = [] } = Object.groupBy(people, (one) => (stands(one) ? 'short' : 'long'))
    if (short.length > long.length) return [...short, ...long]
  }
  return [...people]
}

/** Sheets of people, each set once however often it is asked for. */
const sheetsKnown = (people: readonly Honoured[], room: Room, manner: Manner): SheetOf => {
  const known = new Map<string, Piece | undefined>()
  return (start, count) => {
    const key = `${start} ${count}`
    if (!known.has(key)) known.set(key, peoplePiece(people.slice(start, start + count), room, manner))
    return known.get(key)
  }
}

const fewSheets = (people: readonly Honoured[], room: Room, manner: Manner): Parted =>
  partedEvenly(sheetsKnown(people, room, manner), people.length)

/** People over sheets, in the order in which they stand there. */
interface Roll extends Parted {
  people: readonly Honoured[]
}

/** In their order, or, where that takes fewer sheets, with those last who need more room. */
const inBestOrder = (people: readonly Honoured[], room: Room, manner: Manner): Roll => {
  const inOrder = { ...fewSheets(people, room, manner), people }
  if (inOrder.sheets.length < 2) return inOrder
  const order = longLast(people, room, manner)
  const sorted = { ...fewSheets(order, room, manner), people: order }
  return sorted.sheets.length < inOrder.sheets.length ? sorted : inOrder
}

/** Everybody with the place that they have on their sheet. */
const standingOn = ({ people, counts }: Roll, { width, height }: Room, manner: Manner): Standing[] =>
  counts.flatMap((count, at) => {
    const before = counts.slice(0, at).reduce((sum, each) => sum + each, 0)
    const place = gridOf(count, width, height, manner)?.place
    return place ? people.slice(before, before + count).map((person) => ({ person, place })) : []
  })

/** As few sheets, all in one hand: that of the fullest, which is fuller still where smaller letters leave room for more. */
const inOneHand = (people: readonly Honoured[], room: Room, manner: Manner): Roll => {
  let roll = inBestOrder(people, room, manner)
  for (let least = Number.POSITIVE_INFINITY; roll.sheets.length > 1;) {
    const hand = commonHand(standingOn(roll, room, manner))
    if (hand.portrait >= least) return roll
    least = hand.portrait
    roll = inBestOrder(people, room, { ...manner, hand })
  }
  return roll
}

/** Where the fullest sheet has no room to tell of most people what they did, none tells it. */
const onSeveral = (people: readonly Honoured[], room: Room): Roll => {
  const manner = { isOneOfSeveral: true, tells: true }
  const roll = inOneHand(people, room, manner)
  const place = gridOf(Math.max(...roll.counts), room.width, room.height, manner)?.place
  const told = people.filter((person) => place && hasRoomForWords(person, place)).length
  return told * 2 > people.length ? roll : inOneHand(people, room, { ...manner, tells: false })
}

/**
 * Everybody on one sheet where each is large enough to be read; else on as few as it takes: only a sheet with
 * somebody of whom much is to be said holds fewer.
 */
export const rollSheets = (title: string, people: readonly Honoured[], { width, height }: Area): Piece[] => {
  const head = titlePiece(title, width)
  const room = { width, height: height - head.height - BELOW_TITLE }
  const alone = inBestOrder(people, room, { isOneOfSeveral: false, tells: true })
  const { sheets } = alone.sheets.length === 1 ? alone : onSeveral(people, room)
  return sheets.map((piece) => stack([head, piece], BELOW_TITLE))
}
