import sharp, { type OverlayOptions } from 'sharp'
import { light } from '../../src/styles/palette.ts'

/** The room for each picture, in pixels, and how many stand side by side. */
export interface Grid {
  width: number
  height: number
  columns: number
}

const GAP = 20

/** Half the size that share images are drawn at. */
export const GRID_OF_CARDS: Grid = { width: 600, height: 315, columns: 3 }
/** Upright sheets; a banner has the width of one. */
export const GRID_OF_POSTERS: Grid = { width: 420, height: 600, columns: 8 }

/** Where the cell of an index starts, and with the count of cells where all end. */
const place = (index: number, size: number): number => GAP + index * (size + GAP)

const cell = async (
  file: string,
  index: number,
  { width, height, columns }: Grid,
): Promise<OverlayOptions> => ({
  input: await sharp(file)
    .resize(width, height, { fit: 'contain', background: light['rule-strong'] })
    .toBuffer(),
  left: place(index % columns, width),
  top: place(Math.floor(index / columns), height),
})

/** Puts image files side by side on one picture. */
export const layOut = async (files: readonly string[], out: string, grid: Grid): Promise<void> => {
  const rows = Math.ceil(files.length / grid.columns)
  const size = { width: place(grid.columns, grid.width), height: place(rows, grid.height) }
  await sharp({ create: { ...size, channels: 3, background: light['rule-strong'] } })
    .composite(await Promise.all(files.map((file, index) => cell(file, index, grid))))
    .png({ compressionLevel: 9 })
    .toFile(out)
}
