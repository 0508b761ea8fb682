/** A sheet of paper as a small grey picture, drawn from outlines: no browser and no font of the machine has a part in it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { qrCode } from '../../../src/outputs/paper/qr-code.ts'
import { EMOJI_FILE, fileOfCut, textFace, type Cut } from '../../../src/outputs/type/faces.ts'
import { readOutlines, type Outlines } from '../../../src/outputs/type/outlines.ts'
import type { PlacedUnit } from '../../../src/outputs/type/punctuation.ts'
import { EMOJI_SCALE } from '../../../src/outputs/type/units.ts'
import { beyondEdge } from '../../../src/outputs/poster/sheet/beyond-edge.ts'
import { keepsTop } from '../../../src/outputs/poster/sheet/kept-part.ts'
import type { Mark, PhotoMark, SetLine, Sheet } from '../../../src/outputs/poster/sheet/marks.ts'
import { light } from '../../../src/styles/palette.ts'

/** How many pixels a sheet has along its longer side. */
const LONGER_SIDE = 350
/** As many greys tell one letter from another, and make small files. */
const GREYS = 16
const STEP = 255 / (GREYS - 1)

interface Size {
  width: number
  height: number
}

const read = new Map<string, Outlines>()

const outlinesOf = (file: string): Outlines => {
  const known = read.get(file) ?? readOutlines(readFileSync(file))
  read.set(file, known)
  return known
}

const drawnLetter = (path: string, x: number, y: number, size: number): string =>
  path === '' ? '' : `<path transform="translate(${x} ${y}) scale(${size})" d="${path}"/>`

/** A character that no face has is an empty box here; a browser asks a face of the machine. */
const BOX = 'M.1-.8H.9V.1H.1ZM.15-.75V.05H.85V-.75Z'

const unitSvg = (unit: PlacedUnit, { x, y, size }: SetLine, cut: Cut): string => {
  const left = x + unit.x * size
  if (unit.face === 'Box') return drawnLetter(BOX, left, y, size)
  const isPicture = unit.face === 'Emoji'
  const outlines = outlinesOf(isPicture ? EMOJI_FILE : fileOfCut(cut))
  let at = 0
  return [...unit.text]
    .map((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      const path = outlines.pathOf(codePoint)
      const letter = drawnLetter(path, left + at * size, y, isPicture ? size * EMOJI_SCALE : size)
      at += textFace(cut).advance(codePoint)
      return letter
    })
    .join('')
}

const photoSvg = async ({ x, y, width, height, image }: PhotoMark, folder: string, scale: number) => {
  const photo = sharp(join(folder, image))
  const size = await photo.metadata()
  const picture = await photo
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
      fit: 'cover',
      position: keepsTop(size, { width, height }) ? 'top' : 'centre',
    })
    .png()
    .toBuffer()
  const data = `data:image/png;base64,${picture.toString('base64')}`
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${data}"/>`
}

const markSvg = async (mark: Mark, folder: string, scale: number): Promise<string> => {
  if (mark.kind === 'photo') return photoSvg(mark, folder, scale)
  if (mark.kind === 'patch')
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${light[mark.colour]}"/>`
  if (mark.kind === 'code') {
    const { path, modules } = qrCode(mark.url)
    return `<g transform="translate(${mark.x} ${mark.y}) scale(${mark.size / modules})"><rect width="${modules}" height="${modules}" fill="white"/><path d="${path}" stroke="black"/></g>`
  }
  const letters = mark.lines.flatMap((line) => line.units.map((unit) => unitSvg(unit, line, mark.cut)))
  return `<g fill="${light[mark.colour]}">${letters.join('')}</g>`
}

/** How many pixels a unit of a sheet is wide. */
const pixelsOf = ({ width, height }: Size): number => LONGER_SIDE / Math.max(width, height)

/** What stands on a sheet, as SVG without text. @param folder where the content lies that it shows photos of */
export const outlinedMarks = async (sheet: Sheet, folder: string): Promise<string> => {
  const scale = pixelsOf(sheet)
  const marks = await Promise.all(sheet.marks.map((mark) => markSvg(beyondEdge(mark, sheet), folder, scale)))
  return marks.join('')
}

/** A picture of so many greys that a file of it is small. @param sheet the size of one of the sheets that are side by side */
export const greyPicture = async (svg: string, sheet: Size, { width, height }: Size): Promise<Buffer> => {
  const scale = pixelsOf(sheet)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const whole =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
    `viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="white"/>${svg}</svg>`
  // Thousands of outlines are longer than what a stranger may send.
  const raw = await sharp(Buffer.from(whole), { unlimited: true })
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const greys = raw.data.map((value) => Math.round(Math.round(value / STEP) * STEP))
  return sharp(greys, { raw: { ...raw.info, channels: 1 } })
    .png({ palette: true, colours: GREYS, dither: 0, compressionLevel: 9 })
    .toBuffer()
}
