import sharp, { type OverlayOptions } from 'sharp'
import { light } from '../../src/styles/palette.ts'

const CELL = { width: 600, height: 315 }
const GAP = 20
const COLUMNS = 3

/** Where the cell of an index starts, and with the count of cells where all end. */
const place = (index: number, size: number): number => GAP + index * (size + GAP)

const cell = async (file: string, index: number): Promise<OverlayOptions> => ({
  input: await sharp(file).resize(CELL.width, CELL.height).toBuffer(),
  left: place(index % COLUMNS, CELL.width),
  top: place(Math.floor(index / COLUMNS), CELL.height),
})

/** Puts image files side by side on one picture. */
export const layOut = async (files: readonly string[], out: string): Promise<void> => {
  const rows = Math.ceil(files.length / COLUMNS)
  const size = { width: place(COLUMNS, CELL.width), height: place(rows, CELL.height) }
  await sharp({ create: { ...size, channels: 3, background: light['rule-strong'] } })
    .composite(await Promise.all(files.map(cell)))
    .png({ compressionLevel: 9 })
    .toFile(out)
}
