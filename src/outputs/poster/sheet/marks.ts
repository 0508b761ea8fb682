/** What stands on a sheet of paper, each thing with its place. One unit is a tenth of a millimetre on A4, and scales with the sheet. */
import type { Colour } from '../../../styles/palette.ts'
import type { Cut } from '../../type/faces.ts'
import type { PlacedUnit } from '../../type/punctuation.ts'

/** A place and size in units. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A filled rectangle. */
export interface PatchMark extends Area {
  kind: 'patch'
  colour: Colour
}

/** One line of set text; `y` is where its letters stand. */
export interface SetLine {
  x: number
  y: number
  size: number
  units: PlacedUnit[]
}

/** A text as it was set, with what was written. */
export interface WordsMark {
  kind: 'words'
  text: string
  lines: SetLine[]
  cut: Cut
  colour: Colour
}

/** A photo of the content folder, filling its place. */
export interface PhotoMark extends Area {
  kind: 'photo'
  image: string
  alt: string
}

/** A QR code with its quiet zone. */
export interface CodeMark {
  kind: 'code'
  x: number
  y: number
  size: number
  url: string
  label: string
}

/** Anything on a sheet. */
export type Mark = PatchMark | WordsMark | PhotoMark | CodeMark

/** One sheet. */
export interface Sheet {
  width: number
  height: number
  marks: Mark[]
}

/** The marks in another size. */
export const scaled = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) => {
    if (mark.kind === 'words') return { ...mark, lines: mark.lines.map((line) => scaledLine(line, by)) }
    const place = { x: mark.x * by, y: mark.y * by }
    if (mark.kind === 'code') return { ...mark, ...place, size: mark.size * by }
    return { ...mark, ...place, width: mark.width * by, height: mark.height * by }
  })

const scaledLine = (line: SetLine, by: number): SetLine => ({
  ...line,
  x: line.x * by,
  y: line.y * by,
  size: line.size * by,
})

/** The marks at another place. */
export const moved = (marks: readonly Mark[], x: number, y: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'words'
      ? { ...mark, lines: mark.lines.map((line) => ({ ...line, x: line.x + x, y: line.y + y })) }
      : { ...mark, x: mark.x + x, y: mark.y + y },
  )
