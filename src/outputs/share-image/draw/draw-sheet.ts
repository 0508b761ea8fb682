/** Draws a sheet: flat patches, then the photo, then letters, all as indexes into one small palette. */
import { CARD_SIZE } from '../share-card.ts'
import type { Patch, Sheet, TextLine } from '../design/sheet.ts'
import type { Mask, MaskStore } from './masks.ts'
import { Palette, STEPS } from './palette.ts'
import { reducedPhoto } from './photo.ts'
import { indexedPng } from './png.ts'

const { width: WIDTH, height: HEIGHT } = CARD_SIZE

interface Canvas {
  pixels: Uint8Array
  palette: Palette
}

/** The sheet as a PNG file; throws when the photo cannot be read. */
export const drawSheet = async (sheet: Sheet, masks: MaskStore): Promise<Buffer> => {
  await masks.prepare(sheet.lines)
  const canvas: Canvas = { pixels: new Uint8Array(WIDTH * HEIGHT), palette: new Palette() }
  drawPatch(canvas, { x: 0, y: 0, ...CARD_SIZE, colour: 'paper' })
  for (const patch of sheet.patches) drawPatch(canvas, patch)
  for (const line of sheet.lines) drawLine(canvas, line, masks)
  if (sheet.photo) await drawPhoto(canvas, sheet.photo)
  return indexedPng(canvas.pixels, WIDTH, HEIGHT, canvas.palette.bytes())
}

const drawPatch = ({ pixels, palette }: Canvas, patch: Patch): void => {
  const index = palette.flat(patch.colour)
  for (let y = patch.y; y < patch.y + patch.height; y += 1) {
    pixels.fill(index, y * WIDTH + patch.x, y * WIDTH + patch.x + patch.width)
  }
}

const drawLine = (canvas: Canvas, line: TextLine, masks: MaskStore): void => {
  const ramp = canvas.palette.ramp(line.colour, line.ground)
  for (const unit of line.units) {
    const mask = masks.get({ unit, size: line.size, weight: line.weight })
    if (mask) drawMask(canvas.pixels, mask, Math.round(line.x + unit.x * line.size), line.y, ramp)
  }
}

const drawMask = (pixels: Uint8Array, mask: Mask, x: number, y: number, ramp: Uint8Array): void => {
  for (let row = 0; row < mask.height; row += 1) {
    let at = (y + mask.y + row) * WIDTH + x + mask.x
    const from = row * mask.width
    for (let index = from; index < from + mask.width; index += 1, at += 1) {
      const step = Math.round(((mask.coverage[index] ?? 0) * (STEPS + 1)) / 255)
      if (step > 0) pixels[at] = ramp[step] ?? 0
    }
  }
}

const drawPhoto = async ({ pixels, palette }: Canvas, photo: NonNullable<Sheet['photo']>): Promise<void> => {
  const { colours, numbers } = await reducedPhoto(photo.source, photo, palette.free)
  const indexes = Uint8Array.from(colours, (rgb) => palette.add(rgb))
  for (let row = 0; row < photo.height; row += 1) {
    const from = row * photo.width
    const at = (photo.y + row) * WIDTH + photo.x
    for (let x = 0; x < photo.width; x += 1) pixels[at + x] = indexes[numbers[from + x] ?? 0] ?? 0
  }
}
