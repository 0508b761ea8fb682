/** The signature pieces on paper: drawn by the design of the share images, so that both are one hand. */
import { CardTexts } from '../../share-image/design/card-texts.ts'
import { dateBlockHeight, drawDateBlock } from '../../share-image/design/date-block.ts'
import { namePlate } from '../../share-image/design/name-plate.ts'
import type { Patch, TextLine } from '../../share-image/design/sheet.ts'
import { drawStamp } from '../../share-image/design/stamp.ts'
import { scaled, type Mark } from '../sheet/marks.ts'
import type { Piece } from '../sheet/piece.ts'

/** Where letters stand below the upper edge of a share image's line, in em. */
const BASELINE = 1.125
/** The plate is drawn for a card that is read in the hand. */
const PLATE_SCALE = 2.1
const STAMP_SCALE = 1.9
const STAMP_SIZE = { width: 58, height: 98 }

interface Drawn {
  patches: readonly Patch[]
  lines: readonly TextLine[]
}

const wordsOf = ({ units, x, y, size, weight, colour }: TextLine): Mark => ({
  kind: 'words',
  text: units.map((unit) => unit.text).join(''),
  lines: [{ x, y: y + BASELINE * size, size, units }],
  cut: weight,
  colour,
})

const marksOf = ({ patches, lines }: Drawn): Mark[] => [
  ...patches.map((patch): Mark => ({ kind: 'patch', ...patch })),
  ...lines.map(wordsOf),
]

/** A hairline of a screen is none on paper. */
const leafEdge = (width: number, height: number): Mark[] => {
  const edge = { kind: 'patch', colour: 'rule-strong' } as const
  return [
    { ...edge, x: 0, y: 0, width: 3, height },
    { ...edge, x: width - 3, y: 0, width: 3, height },
    { ...edge, x: 0, y: height - 3, width, height: 3 },
  ]
}

/** A leaf of the tear-off calendar, of a day or a month; its holes stand out above. */
export const leaf = (dayOrMonth: string, width: number): Piece => {
  const height = dateBlockHeight(width)
  return { height, marks: [...marksOf(drawDateBlock(dayOrMonth, 0, 0, width)), ...leafEdge(width, height)] }
}

/** Whose sheet it is. */
export interface PlateWords {
  name: string
  level: string
  county: string
}

/** The name plate: level and county above the name, behind a vermilion edge. */
export const plate = ({ name, level, county }: PlateWords, width: number): Piece => {
  const card = { kind: 'station' as const, title: '', portalName: '', county }
  const area = { x: 0, y: 0, width: Math.floor(width / PLATE_SCALE), height: 130 }
  const drawn = namePlate({ ...card, stationName: name, stationLevel: level }, new CardTexts(), area, 2)
  if (!drawn) return { height: 0, marks: [] }
  return { height: Math.round(drawn.bottom * PLATE_SCALE), marks: scaled(marksOf(drawn), PLATE_SCALE) }
}

/** The county's stamp. */
export const stamp = (county: string): Piece & { width: number } => {
  const { width, height } = STAMP_SIZE
  const marks = marksOf(drawStamp(county, width, height))
  return {
    width: width * STAMP_SCALE,
    height: height * STAMP_SCALE,
    marks: scaled(marks, STAMP_SCALE),
  }
}
