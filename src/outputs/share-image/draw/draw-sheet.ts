/** Draws a sheet: flat patches, then letters, then the photo, all as indexes into one small palette. */
import { CARD_SIZE } from '../share-card.ts'
import type { Sheet, TextLine } from '../design/sheet.ts'
import { Canvas } from './canvas.ts'
import { MaskStore, type MasksOfLine } from './masks.ts'
import { Palette } from './palette.ts'
import { reducedPhoto } from './photo.ts'
import { indexedPng } from './png.ts'

/** What a process draws with, kept from one image to the next. */
export class Easel {
  readonly masks = new MaskStore()
  readonly canvas = new Canvas()
}

/** The sheet as a PNG file; throws when the photo cannot be read. */
export const drawSheet = async (sheet: Sheet, { masks, canvas }: Easel): Promise<Buffer> => {
  const letters = await masks.of(sheet.lines)
  const palette = paletteOf(sheet)
  const photo = sheet.photo && (await reducedPhoto(sheet.photo.source, sheet.photo, palette.free))
  // From here on nothing is waited for: several images are in the making, and the canvas is one.
  canvas.patch({ x: 0, y: 0, ...CARD_SIZE }, palette.flat('paper'))
  for (const patch of sheet.patches) canvas.patch(patch, palette.flat(patch.colour))
  sheet.lines.forEach((line, index) => drawLine(canvas, palette, line, letters[index] ?? []))
  if (sheet.photo && photo) {
    const indexes = Uint8Array.from(photo.colours, (rgb) => palette.add(rgb))
    canvas.picture(
      sheet.photo,
      photo.numbers.map((number) => indexes[number] ?? 0),
    )
  }
  const motif = photo ? 'photo' : 'letters'
  return indexedPng({ rows: canvas.rows, ...CARD_SIZE, palette: palette.bytes(), motif })
}

/** The colours of the design; what is left of the palette is the photo's. */
const paletteOf = ({ patches, lines }: Sheet): Palette => {
  const palette = new Palette()
  palette.flat('paper')
  for (const { colour } of patches) palette.flat(colour)
  for (const { colour, ground } of lines) palette.ramp(colour, ground)
  return palette
}

const drawLine = (canvas: Canvas, palette: Palette, line: TextLine, masks: MasksOfLine): void => {
  const ramp = palette.ramp(line.colour, line.ground)
  line.units.forEach((unit, index) => {
    const mask = masks[index]
    if (mask) canvas.ink(mask, Math.round(line.x + unit.x * line.size), line.y, ramp)
  })
}
