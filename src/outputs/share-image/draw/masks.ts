/**
 * Letters as masks: satori sets a letter once, sharp turns it into pixels once, every later card only copies it.
 * Ten thousand cards use a few thousand different letters at a dozen sizes; drawing each whole card through SVG took
 * seven times as long.
 */
import { createElement, type ReactElement } from 'react'
import satori from 'satori'
import sharp from 'sharp'
import { BOX_EM, type TextLine } from '../design/sheet.ts'
import type { Script } from '../../../model/fields/scripts.ts'
import { loadedFonts, type Weight } from '../../type/faces.ts'
import { shapedOutline } from '../../type/script-faces.ts'
import type { Unit } from '../../type/units.ts'
import type { Ink } from './canvas.ts'
import { placeOnCanvas } from './canvas.ts'
import { STEPS } from './palette.ts'
import { unitNode, type BoxNode } from './satori-tree.ts'

/** A mask for each unit of a line; none for a space. */
export type MasksOfLine = (Ink | undefined)[]

interface Letter {
  /** Everything that its ink depends on. */
  key: string
  unit: Unit
  size: number
  weight: Weight
}

const SHEET_WIDTH = 1600
/** Ink may stand out of a letter's own width on either side. */
const OVERHANG_EM = 0.25
/** Tibetan stacks reach far below the line. */
const TALL_BOX_EM = 2
/** Where letters stand in their box, in em from its upper edge. */
const BASELINE_EM = 1.125
/** Beyond this the store starts afresh: a process stays small even on a county of 47,000 pages. */
const MOST_BYTES = 96 * 1024 * 1024

/** The letters a process has drawn so far. */
export class MaskStore {
  readonly #masks = new Map<string, Ink>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes
  }

  /** The masks of all units, line by line; letters that are not yet known are drawn, all in one go. */
  async of(lines: TextLine[]): Promise<MasksOfLine[]> {
    if (this.#bytes > this.#mostBytes) this.#forget()
    const letters = lines.map(lettersOf)
    const found = new Map<string, Ink>()
    const wanted = new Map<string, Letter>()
    for (const letter of letters.flat()) {
      const mask = this.#masks.get(letter.key)
      if (mask) found.set(letter.key, mask)
      else if (letter.unit.text !== ' ') wanted.set(letter.key, letter)
    }
    if (wanted.size > 0)
      for (const [key, mask] of await drawLetters([...wanted.values()])) found.set(key, this.#keep(key, mask))
    return letters.map((line) => line.map(({ key }) => found.get(key)))
  }

  #keep(key: string, mask: Ink): Ink {
    this.#bytes += mask.places.byteLength + mask.steps.byteLength + 200
    this.#masks.set(key, mask)
    return mask
  }

  #forget(): void {
    this.#masks.clear()
    this.#bytes = 0
  }
}

const lettersOf = ({ units, size, weight }: TextLine): Letter[] =>
  units.map((unit) => ({ key: `${unit.face} ${weight} ${size} ${unit.text}`, unit, size, weight }))

const drawLetters = async (letters: Letter[]): Promise<[string, Ink][]> => {
  const cells = arrange(letters)
  const height = Math.max(...cells.map((cell) => cell.y + cell.height))
  const pixels = await rasterOf(await Promise.all(cells.map(letterSvg)), SHEET_WIDTH, height)
  return cells.map((cell) => [cell.key, cutOut(pixels, cell)])
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
    const height = Math.ceil(letter.size * (letter.unit.script === undefined ? BOX_EM : TALL_BOX_EM))
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

/** A word whose letters join: satori, which sets letter by letter, would part them. */
const wordSvg = ({ x, y, width, height, overhang, unit, size }: Cell, script: Script): string => {
  const stand = `translate(${overhang} ${size * BASELINE_EM}) scale(${size})`
  const word = `<g fill="white" transform="${stand}">${shapedOutline(unit.text, script)}</g>`
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}">${word}</svg>`
}

/**
 * A letter set on its own, as a part of the sheet: satori rounds to tenths of a pixel, so a letter set at its place on
 * the sheet would look a little different from one sheet to the next.
 */
const letterSvg = async (cell: Cell, index: number): Promise<string> => {
  const { x, y, width, height, overhang } = cell
  const { script } = cell.unit
  if (script !== undefined) return wordSvg(cell, script)
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

const cutOut = ({ data, width }: { data: Buffer; width: number }, cell: Cell): Ink => {
  const places: number[] = []
  const steps: number[] = []
  for (let y = 0; y < cell.height; y += 1) {
    const row = (cell.y + y) * width + cell.x
    for (let x = 0; x < cell.width; x += 1) {
      const step = Math.round(((data[row + x] ?? 0) * (STEPS + 1)) / 255)
      if (step === 0) continue
      places.push(placeOnCanvas(x - cell.overhang, y))
      steps.push(step)
    }
  }
  return { places: Int32Array.from(places), steps: Uint8Array.from(steps) }
}
