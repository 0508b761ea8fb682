/** The same share images drawn by Takumi, to know what a renderer written in Rust makes of this design. */
import { readFile } from 'node:fs/promises'
import { Renderer, type Node } from '@takumi-rs/core'
import { sheetOf } from '../../src/outputs/share-image/design/card-sheet.ts'
import { BOX_EM, COLOURS, type Sheet, type TextLine } from '../../src/outputs/share-image/design/sheet.ts'
import { patchNode, unitNode, type BoxNode } from '../../src/outputs/share-image/draw/satori-tree.ts'
import { CARD_SIZE, type ShareCard } from '../../src/outputs/share-image/share-card.ts'
import { loadedFonts } from '../../src/outputs/type/faces.ts'

const PHOTO_NAME = 'photo'

/** A Takumi renderer with the design's faces: same words, sizes, colours and photo as our own drawing. */
export const takumiDrawing = async (): Promise<(card: ShareCard) => Promise<Buffer>> => {
  const renderer = new Renderer()
  for (const font of loadedFonts()) await renderer.registerFont(font)
  return (card) => drawWithTakumi(renderer, card)
}

const drawWithTakumi = async (renderer: Renderer, card: ShareCard): Promise<Buffer> => {
  const { sheet } = sheetOf(card)
  const images = sheet.photo
    ? [{ src: PHOTO_NAME, data: await readFile(sheet.photo.source.file), cache: 'none' as const }]
    : []
  return renderer.render(takumiTree(sheet), { ...CARD_SIZE, format: 'png', images })
}

const takumiTree = (sheet: Sheet): Node => {
  const style = {
    display: 'flex',
    width: CARD_SIZE.width,
    height: CARD_SIZE.height,
    backgroundColor: COLOURS.paper,
  }
  const boxes = [...sheet.patches.map(patchNode), ...sheet.lines.flatMap(lineNodes)]
  return { type: 'container', style, children: [...boxes.map(takumiNode), ...photoNodes(sheet)] }
}

/** Takumi sets a whole line by itself; only a line with emoji or code boxes is given piece by piece. */
const lineNodes = (line: TextLine): BoxNode[] => {
  const colour = COLOURS[line.colour]
  const [first] = line.units
  if (!first) return []
  if (line.units.some((unit) => unit.face !== 'Text')) {
    return line.units.map((unit) => unitNode(unit, line.x + unit.x * line.size, line.y, line, colour))
  }
  const text = line.units.map((unit) => unit.text).join('')
  return [unitNode({ ...first, text }, line.x + first.x * line.size, line.y, line, colour)]
}

const takumiNode = ({ style, text, children }: BoxNode): Node => {
  if (text !== undefined)
    return { type: 'text', text, style: { ...style, height: Number(style['fontSize']) * BOX_EM } }
  return { type: 'container', style, children: (children ?? []).map(takumiNode) }
}

const photoNodes = ({ photo }: Sheet): Node[] => {
  if (!photo) return []
  const { x, y, width, height } = photo
  return [
    {
      type: 'image',
      src: PHOTO_NAME,
      width,
      height,
      style: { position: 'absolute', left: x, top: y, width, height, objectFit: 'cover' },
    },
  ]
}
