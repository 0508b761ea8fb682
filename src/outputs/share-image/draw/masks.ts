/**
 * Letters as masks: satori sets a letter once, sharp turns it into pixels once, every later card only copies it.
 * Ten thousand cards use a few thousand different letters at a dozen sizes; drawing each whole card through SVG took
 * seven times as long.
 */
import { createElement, type ReactElement } from 'react'
import satori from 'satori'
import sharp from 'sharp'
import { BOX_EM, type TextLine } from '../design/sheet.ts'
import { loadedFonts, type Weight } from '../type/faces.ts'
import type { Unit } from '../type/units.ts'
import { unitNode, type BoxNode } from './satori-tree.ts'

/** Coverage of one letter, 0 to 255, cut to its ink; `x` and `y` count from the corner of the letter's box. */
export interface Mask {
  x: number
  y: number
  width: number
  height: number
  coverage: Uint8Array
}

/** A letter to be drawn. */
export interface Letter {
  unit: Unit
  size: number
  weight: Weight
}

const SHEET_WIDTH = 1600
/** Ink may stand out of a letter's own width on either side. */
const OVERHANG_EM = 0.25
/** Beyond this the store starts afresh: a worker stays small even on a county of 47,000 pages. */
const MOST_BYTES = 96 * 1024 * 1024

const keyOf = ({ unit, size, weight }: Letter): string => `${unit.face} ${weight} ${size} ${unit.text}`

/** The letters a thread has drawn so far. */
export class MaskStore {
  readonly #masks = new Map<string, Mask>()
  #bytes = 0

  /** Draws those letters of the lines that are not yet known, all in one go. */
  async prepare(lines: TextLine[]): Promise<void> {
    if (this.#bytes > MOST_BYTES) this.#forget()
    const wanted = new Map<string, Letter>()
    for (const { units, size, weight } of lines) {
      for (const unit of units) {
        const key = keyOf({ unit, size, weight })
        if (unit.text !== ' ' && !this.#masks.has(key)) wanted.set(key, { unit, size, weight })
      }
    }
    if (wanted.size > 0) await this.#draw([...wanted])
  }

  /** The mask of a prepared letter; nothing for a space. */
  get(letter: Letter): Mask | undefined {
    return this.#masks.get(keyOf(letter))
  }

  #forget(): void {
    this.#masks.clear()
    this.#bytes = 0
  }

  async #draw(letters: [string, Letter][]): Promise<void> {
    const cells = arrange(letters.map(([, letter]) => letter))
    const height = Math.max(...cells.map((cell) => cell.y + cell.height))
    const pixels = await rasterOf(await Promise.all(cells.map(letterSvg)), SHEET_WIDTH, height)
    letters.forEach(([key], index) => {
      const cell = cells[index]
      if (!cell) return
      const mask = cutOut(pixels, cell)
      this.#bytes += mask.coverage.length + 200
      this.#masks.set(key, mask)
    })
  }
}

interface Cell extends Letter {
  x: number
  y: number
  width: number
  height: number
  overhang: number
}

/** Rows of cells on a sheet, none touching another. */
const arrange = (letters: Letter[]): Cell[] => {
  let x = 0
  let y = 0
  let rowHeight = 0
  return letters.map((letter) => {
    const overhang = Math.ceil(letter.size * OVERHANG_EM)
    const width = Math.ceil(letter.unit.width * letter.size) + 2 * overhang
    const height = Math.ceil(letter.size * BOX_EM)
    if (x + width > SHEET_WIDTH) {
      x = 0
      y += rowHeight
      rowHeight = 0
    }
    const cell = { ...letter, x, y, width, height, overhang }
    x += width
    rowHeight = Math.max(rowHeight, height)
    return cell
  })
}

/**
 * A letter set on its own, as a part of the sheet: satori rounds to tenths of a pixel, so a letter set at its place on
 * the sheet would look a little different from one sheet to the next.
 */
const letterSvg = async (cell: Cell, index: number): Promise<string> => {
  const { x, y, width, height, overhang } = cell
  const root = {
    style: { display: 'flex', width, height },
    children: [unitNode(cell.unit, overhang, 0, cell, 'white')],
  }
  const svg = await satori(elementOf(root), { width, height, fonts: loadedFonts() })
  return svg.replace('<svg ', `<svg x="${x}" y="${y}" `).replaceAll('satori_', `letter${index}_`)
}

/** One channel of a picture with white letters on black. */
const rasterOf = async (
  letters: string[],
  width: number,
  height: number,
): Promise<{ data: Buffer; width: number }> => {
  const black = '<rect width="100%" height="100%"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${black}${letters.join('')}</svg>`
  const data = await sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer()
  return { data, width }
}

/** A tree of boxes as satori wants it. */
export const elementOf = (node: BoxNode, key = 0): ReactElement =>
  createElement('div', { key, style: node.style }, node.text ?? node.children?.map(elementOf))

const cutOut = ({ data, width }: { data: Buffer; width: number }, cell: Cell): Mask => {
  const ink = inkBounds(data, width, cell)
  const coverage = new Uint8Array(ink.width * ink.height)
  for (let row = 0; row < ink.height; row += 1) {
    const from = (ink.y + row) * width + ink.x
    coverage.set(data.subarray(from, from + ink.width), row * ink.width)
  }
  return {
    x: ink.x - cell.x - cell.overhang,
    y: ink.y - cell.y,
    width: ink.width,
    height: ink.height,
    coverage,
  }
}

const inkBounds = (
  data: Buffer,
  stride: number,
  cell: Cell,
): { x: number; y: number; width: number; height: number } => {
  const hasInk = (x: number, y: number) => (data[y * stride + x] ?? 0) > 0
  const columns = Array.from({ length: cell.width }, (_, index) => cell.x + index)
  const rows = Array.from({ length: cell.height }, (_, index) => cell.y + index)
  const inkRows = rows.filter((y) => columns.some((x) => hasInk(x, y)))
  const inkColumns = columns.filter((x) => inkRows.some((y) => hasInk(x, y)))
  const x = inkColumns[0] ?? cell.x
  const y = inkRows[0] ?? cell.y
  return { x, y, width: (inkColumns.at(-1) ?? x - 1) - x + 1, height: (inkRows.at(-1) ?? y - 1) - y + 1 }
}
