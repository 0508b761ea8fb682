/** Sections of a sheet: a heading behind a vermilion edge, a rule, and what belongs to it. */
import { beside, rule, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'

const HEADING: Look = { cut: 'display', colour: 'ink' }
const LABEL: Look = { cut: 400, colour: 'ink-soft' }
const STRONG: Look = { cut: 700, colour: 'ink' }

/** A heading of a section across a width. */
export const sectionHead = (heading: string, width: number, size = 62): Piece =>
  stack(
    [
      beside(
        [
          { x: 0, piece: rule(14, Math.round(size * 0.95), 'vermilion') },
          { x: 44, piece: oneLine(heading, HEADING, size) },
        ],
        'middle',
      ),
      rule(width, 3, 'rule-strong'),
    ],
    20,
  )

/** A section; nothing where nothing belongs to it. */
export const section = (heading: string, pieces: readonly Piece[], width: number, size = 62): Piece[] =>
  pieces.length === 0 ? [] : [stack([sectionHead(heading, width, size), ...pieces], Math.round(size * 0.36))]

/** A figure with what it counts below it. */
export const figurePiece = (figure: string, unit: string, width: number, size: number): Piece =>
  stack(
    [
      setText(figure, STRONG, {
        width,
        sizes: [size, Math.round(size * 0.8), Math.round(size * 0.6)],
        maxLines: 1,
        leading: 1.1,
      }),
      setText(unit, LABEL, { width, sizes: [Math.round(size * 0.4)], leading: 1.35 }),
    ],
    6,
  )

/** Pieces in columns of equal width, row by row. */
export const grid = (
  pieces: readonly ((width: number) => Piece)[],
  { columns, width, gutter, between }: { columns: number; width: number; gutter: number; between: number },
): Piece => {
  const each = (width - gutter * (columns - 1)) / columns
  const rows = Array.from({ length: Math.ceil(pieces.length / columns) }, (_, row) =>
    beside(
      pieces
        .slice(row * columns, (row + 1) * columns)
        .map((piece, at) => ({ x: at * (each + gutter), piece: piece(each) })),
    ),
  )
  return stack(rows, between)
}
