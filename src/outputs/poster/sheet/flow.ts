/** Running text over as many sheets as it needs: a heading stays with what follows it, and no line stands alone. */
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import type { Mark } from './marks.ts'
import { beside, gap, rule, stack, type Piece } from './piece.ts'
import { oneLine, setText, type Look } from './text.ts'

/** Something that is not parted over two sheets. */
export interface FlowItem {
  piece: Piece
  /** Stays on the sheet of what follows. */
  keepsNext: boolean
  /** What stands in its place where a sheet begins with it. */
  atHead?: Piece
}

const BODY: Look = { cut: 400, colour: 'ink' }
const HEADING: Look = { cut: 700, colour: 'ink' }
const LEADING = 1.72

/** The lines of a set text, each a piece of its own. */
const linesOf = (piece: Piece & { lines: number; size: number }): Piece[] => {
  const step = piece.height / Math.max(1, piece.lines)
  return piece.marks.flatMap((mark) =>
    mark.kind === 'words' ? mark.lines.map((line, index) => lineAlone(mark, line, index * step, step)) : [],
  )
}

const lineAlone = (
  mark: Extract<Mark, { kind: 'words' }>,
  line: (typeof mark.lines)[number],
  top: number,
  height: number,
): Piece => ({
  height,
  marks: [
    {
      ...mark,
      text: line.units.map((unit) => unit.missing ?? unit.text).join(''),
      lines: [{ ...line, y: line.y - top }],
    },
  ],
})

/** The first two lines of a paragraph stay together, and the last two. */
const paragraph = (text: string, size: number, width: number): FlowItem[] => {
  const set = setText(text, BODY, { width, sizes: [size], leading: LEADING, rag: 'filled', indent: true })
  const lines = linesOf(set)
  const last = lines.length - 1
  return lines.map((piece, at) => ({ piece, keepsNext: last > 0 && (at === 0 || at === last - 1) }))
}

const heading = (text: string, size: number, width: number): FlowItem[] => {
  const set = setText(text, HEADING, { width, sizes: [Math.round(size * 1.14)], leading: 1.45 })
  return [{ piece: stack([gap(size * 0.5), set, gap(size * 0.15)]), keepsNext: true }]
}

const item = (block: Extract<StoryBlock, { kind: 'item' }>, size: number, width: number): FlowItem[] => {
  const left = block.depth * size * 1.4
  const mark = oneLine(block.mark, HEADING, size, LEADING)
  const hang = left + Math.max(size * 1.1, mark.width + size * 0.35)
  const room = { width: width - hang, sizes: [size], leading: LEADING, rag: 'filled' as const }
  const words = setText(block.text, BODY, room)
  const lines = linesOf(words)
  return lines.map((piece, at) => ({
    piece: beside([...(at === 0 ? [{ x: left, piece: mark }] : []), { x: hang, piece }]),
    keepsNext: at === 0 && lines.length > 1,
  }))
}

/** A cell of so many characters stands on one line where that can be. */
const SHORT_CELL = 6

/** Widths of columns: short cells whole, and what is left by how much stands in each. */
const columnWidths = (rows: readonly (readonly string[])[], size: number, width: number): number[] => {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const least = longest.map((each) => (Math.min(SHORT_CELL, each) + 1.3) * size)
  const asked = least.reduce((sum, each) => sum + each, 0)
  if (asked > width) return least.map((each) => (each * width) / asked)
  const wants = longest.map((each) => Math.max(0, Math.min(24, each) - SHORT_CELL))
  const all = wants.reduce((sum, each) => sum + each, 0)
  return least.map((each, column) =>
    all === 0 ? (each * width) / asked : each + ((width - asked) * (wants[column] ?? 0)) / all,
  )
}

const tableRow = (row: readonly string[], widths: readonly number[], size: number, look: Look): Piece => {
  let x = 0
  const cells = widths.map((width, column) => {
    const piece = setText(row[column] ?? '', look, {
      width: width - size,
      sizes: [size],
      leading: 1.4,
      rag: 'full',
    })
    const cell = { x, piece }
    x += width
    return cell
  })
  return stack([gap(size * 0.35), beside(cells), gap(size * 0.35)])
}

/** A table of so many rows, and of such a part of its width in height, stays on one sheet. */
const SHORT_TABLE = { rows: 8, height: 0.5 }

/** Rows of a table with thin rules; columns as wide as what stands in them asks for. A later sheet says anew what they are. */
const table = (rows: readonly (readonly string[])[], size: number, width: number): FlowItem[] => {
  const small = Math.round(size * 0.88)
  const widths = columnWidths(rows, small, width)
  const set = rows.map((row, at) => tableRow(row, widths, small, at === 0 ? HEADING : BODY))
  const thick = rule(width, 5)
  const isLow = (some: readonly Piece[]) => stack(some).height <= width * SHORT_TABLE.height
  const isShort = rows.length <= SHORT_TABLE.rows && isLow(set)
  return set.map((row, at) => ({
    piece: stack([at < 2 ? thick : rule(width, 2, 'rule-strong'), row]),
    // Neither the head nor the last row stands alone, and the white below stays with the table.
    keepsNext:
      isShort || at === 0 || at === rows.length - 1 || (at === rows.length - 2 && isLow(set.slice(-2))),
    ...(at > 0 && { atHead: stack([thick, ...set.slice(0, 1), thick, row]) }),
  }))
}

/** A story's blocks as they flow in a size. */
export const flowOf = (blocks: readonly StoryBlock[], size: number, width: number): FlowItem[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table')
      return [...table(block.rows, size, width), { piece: gap(size * 0.6), keepsNext: false }]
    if (block.kind === 'item') return item(block, size, width)
    return block.kind === 'heading' ? heading(block.text, size, width) : paragraph(block.text, size, width)
  })

/** Items that stay together. */
const groupsOf = (items: readonly FlowItem[]): FlowItem[][] => {
  const groups: FlowItem[][] = [[]]
  for (const item of items) {
    groups.at(-1)?.push(item)
    if (!item.keepsNext) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

const piecesOf = ([first, ...others]: readonly FlowItem[], isAtHead: boolean): Piece[] => [
  ...(first ? [(isAtHead ? first.atHead : undefined) ?? first.piece] : []),
  ...others.map(({ piece }) => piece),
]

/** Parts a flow over sheets. @param heights the room on each sheet; the last is that of all that follow */
export const paginated = (items: readonly FlowItem[], heights: readonly number[]): Piece[] => {
  const sheets: Piece[][] = [[]]
  let used = 0
  for (const group of groupsOf(items)) {
    const room = heights[sheets.length - 1] ?? heights.at(-1) ?? 0
    const isNext = used > 0 && used + stack(piecesOf(group, false)).height > room
    const pieces = piecesOf(group, isNext)
    if (isNext) {
      sheets.push([])
      used = 0
    }
    sheets.at(-1)?.push(...pieces)
    used += stack(pieces).height
  }
  return sheets.map((pieces) => stack(pieces))
}

/** As many whole blocks from the beginning as a height holds. */
export const blocksWithin = (
  blocks: readonly StoryBlock[],
  size: number,
  width: number,
  height: number,
): { piece: Piece; count: number } => {
  const pieces: Piece[] = []
  let used = 0
  for (const block of blocks) {
    const piece = stack(flowOf([block], size, width).map((each) => each.piece))
    if (used + piece.height > height) break
    pieces.push(piece)
    used += piece.height
  }
  return { piece: stack(pieces), count: pieces.length }
}
