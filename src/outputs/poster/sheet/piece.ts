/** Pieces of a sheet: each knows how tall it is before it is drawn, so that a sheet is full but never overfull. */
import type { Colour } from '../../../styles/palette.ts'
import { moved, scaled, type Mark } from './marks.ts'

/** Something of a known height; its marks are placed from its upper left corner. */
export interface Piece {
  height: number
  marks: Mark[]
}

/** White space. */
export const gap = (height: number): Piece => ({ height, marks: [] })

/** A rule across a width. */
export const rule = (width: number, thickness = 4, colour: Colour = 'ink'): Piece => ({
  height: thickness,
  marks: [{ kind: 'patch', x: 0, y: 0, width, height: thickness, colour }],
})

/** A piece set in from the left, and lower. */
export const inset = (piece: Piece, x: number, y = 0): Piece => ({
  height: piece.height + y,
  marks: moved(piece.marks, x, y),
})

/** A piece in the middle of a height; where it is taller, it begins at the top. */
export const inMiddleOf = (height: number, { height: own, marks }: Piece): Piece => ({
  height,
  marks: moved(marks, 0, Math.max(0, (height - own) / 2)),
})

/** Pieces below each other, with a gap between. */
export const stack = (pieces: readonly Piece[], between = 0): Piece => {
  let height = 0
  const marks = pieces.flatMap((piece, index) => {
    if (index > 0) height += between
    const placed = moved(piece.marks, 0, height)
    height += piece.height
    return placed
  })
  return { height, marks }
}

/** How pieces side by side stand to each other. */
export type Alignment = 'top' | 'middle' | 'bottom'

const dropOf = (alignment: Alignment, room: number, height: number): number =>
  alignment === 'top' ? 0 : Math.round((room - height) / (alignment === 'middle' ? 2 : 1))

/** Pieces beside each other, each at its place from the left. */
export const beside = (
  columns: readonly { x: number; piece: Piece }[],
  alignment: Alignment = 'top',
): Piece => {
  const height = Math.max(0, ...columns.map(({ piece }) => piece.height))
  const marks = columns.flatMap(({ x, piece }) =>
    moved(piece.marks, x, dropOf(alignment, height, piece.height)),
  )
  return { height, marks }
}

const EDGE = 3

/** A piece on a ground of its own. */
export const onGround = (piece: Piece, width: number, padding: number, colour: Colour): Piece => {
  const height = piece.height + 2 * padding
  return {
    height,
    marks: [{ kind: 'patch', x: 0, y: 0, width, height, colour }, ...moved(piece.marks, padding, padding)],
  }
}

/** A piece in a thin line: where toner is saved, nothing else is left of a light ground. */
export const edged = ({ height, marks }: Piece, width: number): Piece => {
  const edge = { kind: 'patch', colour: 'rule-strong' } as const
  const lines: Mark[] = [
    { ...edge, x: 0, y: 0, width, height: EDGE },
    { ...edge, x: 0, y: height - EDGE, width, height: EDGE },
    { ...edge, x: 0, y: 0, width: EDGE, height },
    { ...edge, x: width - EDGE, y: 0, width: EDGE, height },
  ]
  return { height, marks: [...marks, ...lines] }
}

/** The most that a gap between pieces grows where a sheet has room. */
const MOST_SPREAD = 150

/** Pieces down a height: what is left over goes between them, and a little of it above. */
export const spread = (pieces: readonly Piece[], height: number, least: number): Piece => {
  const tight = stack(pieces, least)
  const left = Math.max(0, height - tight.height)
  const more = Math.min(MOST_SPREAD, left / Math.max(1, pieces.length))
  const roomy = stack(pieces, least + more)
  const above = Math.round(Math.max(0, height - roomy.height) / 3)
  return { height: Math.max(height, roomy.height), marks: moved(roomy.marks, 0, above) }
}

/** The first of several ways to set a sheet that its height holds; the last where none is. */
export const firstFitting = (ways: readonly (() => Piece[])[], height: number, between: number): Piece[] => {
  let set: Piece[] = []
  for (const way of ways) {
    set = way()
    if (stack(set, between).height <= height) return set
  }
  return set
}

/** A piece that is too tall in every way it can be set is made smaller as a whole: nothing lies over anything, nothing is cut. */
export const shrunkTo = (piece: Piece, height: number, width: number): Piece => {
  if (piece.height <= height) return piece
  const by = height / piece.height
  return { height, marks: moved(scaled(piece.marks, by), (width * (1 - by)) / 2, 0) }
}
