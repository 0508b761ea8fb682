/** What every poster has around it: the plate above, what it is, the foot below, and the frame of its temper. */
import type { Format } from '../sheet/format.ts'
import { moved, type Area, type Mark, type Sheet } from '../sheet/marks.ts'
import { beside, rule, shrunkTo, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, type Look } from '../sheet/text.ts'
import { foot, type FootWords } from './foot.ts'
import { plate, stamp, type PlateWords } from './signature.ts'
import { frameOf, insetOf, type Temper } from './temper.ts'

/** What stands around a poster. */
export interface Surround {
  plate: PlateWords
  /** What it is, at the top right: 活动预告. */
  label: string
  temper: Temper
  foot: FootWords
}

/** Which sheet of how many. */
export interface Numbering {
  number: number
  of: number
}

const LABEL: Look = { cut: 'display', colour: 'ink' }
const NUMBER: Look = { cut: 400, colour: 'ink-soft' }
const LABEL_SIZE = 84
const BELOW_HEAD = 40
const ABOVE_FOOT = 40

const head = ({ plate: words, label }: Surround, width: number): Piece => {
  const seal = stamp(words.county)
  const name = oneLine(label, LABEL, LABEL_SIZE, 1.2)
  const labelLeft = width - seal.width - 40 - name.width
  const columns = [
    { x: 0, piece: plate(words, labelLeft - 60) },
    { x: labelLeft, piece: name },
    { x: width - seal.width, piece: seal },
  ]
  return stack([beside(columns, 'middle'), rule(width, 3, 'rule-strong')], 34)
}

const numberLine = ({ number, of }: Numbering): Piece =>
  oneLine(of > 1 ? `第 ${number} 张，共 ${of} 张` : '', NUMBER, 44)

/** The parts of a sheet around its body, with the body's place; they are read in this order. */
export interface Around {
  above: Mark[]
  body: Area
  below: Mark[]
}

/** Draws all that stands around a body. */
export const around = (surround: Surround, format: Format, numbering: Numbering): Around => {
  const edge = format.edge + insetOf(surround.temper)
  const width = format.width - 2 * edge
  const top = head(surround, width)
  const bottom = foot(surround.foot, width)
  const counted = numberLine(numbering)
  const bottomY = format.height - format.foot - edge - bottom.height
  const bodyY = edge + top.height + BELOW_HEAD
  const countHeight = counted.height > 0 ? counted.height + 16 : 0
  return {
    above: [
      ...frameOf(surround.temper, format.width, format.height - format.foot),
      ...moved(top.marks, edge, edge),
    ],
    below: [
      ...moved(counted.marks, edge, bottomY - counted.height - 16),
      ...moved(bottom.marks, edge, bottomY),
    ],
    body: { x: edge, y: bodyY, width, height: bottomY - ABOVE_FOOT - countHeight - bodyY },
  }
}

/** One sheet with its body in place. */
export const sheetWith = ({ above, body, below }: Around, piece: Piece, format: Format): Sheet => ({
  width: format.width,
  height: format.height,
  marks: [...above, ...moved(shrunkTo(piece, body.height, body.width).marks, body.x, body.y), ...below],
})

/** A poster of one sheet. */
export const singleSheet = (surround: Surround, format: Format, compose: (area: Area) => Piece): Sheet[] => {
  const frame = around(surround, format, { number: 1, of: 1 })
  return [sheetWith(frame, compose(frame.body), format)]
}

/** A poster of as many sheets as its bodies need; each is told the room that it has. */
export const severalSheets = (
  surround: Surround,
  format: Format,
  paginate: (area: Area) => Piece[],
): Sheet[] => {
  const alone = around(surround, format, { number: 1, of: 1 })
  const one = paginate(alone.body)
  if (one.length === 1) return one.map((piece) => sheetWith(alone, piece, format))
  const several = paginate(around(surround, format, { number: 1, of: 2 }).body)
  return several.map((piece, index) =>
    sheetWith(around(surround, format, { number: index + 1, of: several.length }), piece, format),
  )
}
