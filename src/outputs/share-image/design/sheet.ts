/** A drawn-up share image: rectangles, lines of text and a photo, each with its place in pixels. */
import { light, type Colour } from '../../../styles/palette.ts'
import type { Weight } from '../../type/faces.ts'
import type { PlacedUnit } from '../../type/punctuation.ts'
import type { CardPhoto } from '../share-card.ts'

/** The colours of the notice board on paper. */
export const COLOURS = light

/** A place and size in pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** A filled rectangle. */
export interface Patch extends Area {
  colour: Colour
}

/** One line of text; `x` and `y` are the upper left corner of a box 1.5 em high around it. */
export interface TextLine {
  units: PlacedUnit[]
  x: number
  y: number
  size: number
  weight: Weight
  colour: Colour
  /** The flat colour that the text stands on. */
  ground: Colour
}

/** Height of a line's box in em: room for every ascender and descender of the text face. */
export const BOX_EM = 1.5

/** Everything on one share image, in the order of drawing: patches, photo, lines. */
export interface Sheet {
  patches: Patch[]
  photo?: Area & { source: CardPhoto }
  lines: TextLine[]
}
