/** A sheet of a roll of honour: as many as stand on it fill it, one with a whole story, ten with name, deed and portrait. */
import { beside, rule, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'
import type { Area } from '../sheet/marks.ts'
import type { Honoured } from './honoured.ts'
import { invitationPiece } from './invitation.ts'
import { forms, type Form, type Place } from './person-place.ts'

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
/** So many stand below each other, each with the whole width. */
const MOST_IN_ONE_COLUMN = 3

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

/** Ways in which so many stand on a sheet, the most telling first. */
const formsFor = (count: number): Form[] => {
  if (count === 1) return ['alone', 'words-beside']
  return count === 4 ? ['words-below', 'words-beside'] : ['words-beside']
}

/** Everybody in the same form; where the last row has room for one more, the reader is asked whom else they know. */
const placesOf = (people: readonly Honoured[], form: Form, columns: number, place: Place) => {
  const set = people.flatMap((person) => forms[form](person, place) ?? [])
  if (set.length < people.length) return undefined
  return set.length % columns === 0 ? set : [...set, invitationPiece(place)]
}

const rowsOf = (set: readonly Piece[], columns: number, width: number): Piece[] =>
  Array.from({ length: set.length / columns }, (_, row) =>
    beside(
      set.slice(row * columns, (row + 1) * columns).map((piece, at) => ({ x: at * (width + GUTTER), piece })),
    ),
  )

/** The people of one sheet, in rows parted by hairlines; nothing where they are too many for it. */
const peoplePiece = (people: readonly Honoured[], width: number, height: number): Piece | undefined => {
  const columns = people.length <= MOST_IN_ONE_COLUMN ? 1 : 2
  const rows = Math.ceil(people.length / columns)
  const line = rule(width, 3, 'rule-strong')
  const between = rows < MANY_ROWS ? BESIDE_LINE.few : BESIDE_LINE.many
  const place = {
    width: (width - GUTTER * (columns - 1)) / columns,
    height: (height - (2 * between + line.height) * (rows - 1)) / rows,
  }
  if (place.height < LEAST_ROW) return undefined
  for (const form of formsFor(people.length)) {
    const set = placesOf(people, form, columns, place)
    const parted = set && rowsOf(set, columns, place.width).flatMap((row) => [line, row])
    if (parted) return stack(parted.slice(1), between)
  }
  return undefined
}

/** People in at most so many groups, as even as can be, with no gap in the rows of any but the last. */
const inGroups = (people: readonly Honoured[], count: number): Honoured[][] => {
  const evenly = Math.ceil(people.length / count)
  const each = count > 1 && evenly > MOST_IN_ONE_COLUMN ? evenly + (evenly % 2) : evenly
  return Array.from({ length: Math.ceil(people.length / each) }, (_, at) =>
    people.slice(at * each, (at + 1) * each),
  )
}

/** Everybody on one sheet where each is large enough to be read; else on as few as it takes, evenly. */
export const rollSheets = (title: string, people: readonly Honoured[], { width, height }: Area): Piece[] => {
  const head = titlePiece(title, width)
  const room = height - head.height - BELOW_TITLE
  for (let count = 1; count <= people.length; count += 1) {
    const groups = inGroups(people, count)
    const set = groups.flatMap((group) => peoplePiece(group, width, room) ?? [])
    if (set.length === groups.length) return set.map((piece) => stack([head, piece], BELOW_TITLE))
  }
  return []
}
