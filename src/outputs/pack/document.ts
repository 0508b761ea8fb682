/** A manuscript as a file of Word: title, byline, text, numbered photos, and at the end what is filled in or signed. */
import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import sharp from 'sharp'
import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import type { NumberedPhoto, PackText } from './pack.ts'

/** Sizes as Word counts them, in half points: 二号, 三号, 小四. */
const TITLE_SIZE = 44
const TEXT_SIZE = 32
const SMALL_SIZE = 24
/** 28 points from line to line, in twentieths of a point. */
const LEADING = 560
/** Two characters of the text. */
const INDENT = TEXT_SIZE * 20
const BODY_FACE = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: '仿宋' }
const HEAD_FACE = { ...BODY_FACE, eastAsia: '黑体', cs: '黑体' }
/** Of a photo in the text, in pixels: the file beside it is for print. */
const SHOWN_WIDTH = 560
const SHOWN_HEIGHT = 700

const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, size: TITLE_SIZE, font: HEAD_FACE })],
  })

const smallLine = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ text, size: SMALL_SIZE })],
  })

const line = (text: string, isHeading = false): Paragraph =>
  new Paragraph({
    spacing: { line: LEADING, lineRule: 'exact' },
    indent: { firstLine: INDENT },
    children: [new TextRun({ text, ...(isHeading ? { font: HEAD_FACE } : {}) })],
  })

const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text, size: SMALL_SIZE })] })],
              }),
          ),
        }),
    ),
  })

const blockOf = (block: StoryBlock): Paragraph | Table => {
  if (block.kind === 'table') return table(block.rows)
  if (block.kind === 'item') return line(`${block.mark} ${block.text}`)
  return line(block.text, block.kind === 'heading')
}

const photoOf = async ({ bytes, width, height, words, file }: NumberedPhoto, at: number) => {
  const scale = Math.min(1, SHOWN_WIDTH / width, SHOWN_HEIGHT / height)
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) }
  // Twice as many pixels as it is shown with: for print there is the file.
  const data = await sharp(bytes)
    .resize({ width: 2 * shown.width, withoutEnlargement: true })
    .jpeg()
    .toBuffer()
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
      children: [
        new ImageRun({
          type: 'jpg',
          data,
          transformation: shown,
          altText: { name: file, description: words },
        }),
      ],
    }),
    smallLine(`照片${at + 1}：${words || '（没有说明）'}`),
  ]
}

/** The file of Word. */
export const documentBytes = async (
  { title: heading, byline, parts, form }: PackText,
  photos: readonly NumberedPhoto[],
): Promise<Uint8Array> => {
  const pictures = await Promise.all(photos.map(photoOf))
  const document = new Document({
    title: heading,
    styles: { default: { document: { run: { font: BODY_FACE, size: TEXT_SIZE } } } },
    sections: [
      {
        children: [
          title(heading),
          ...byline.map(smallLine),
          ...parts.flatMap(({ heading: name, blocks }) => [
            ...(name === undefined ? [] : [line(name, true)]),
            ...blocks.map(blockOf),
          ]),
          ...pictures.flat(),
          new Paragraph({ children: [] }),
          table(form.map(({ label, value }) => [label, value])),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
