import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { finishPdf } from '../../src/printing/finish-pdf.ts'

const POINTS_PER_MM = 72 / 25.4

/** As Chromium writes it: a little narrower than the paper, and black as three inks. */
const printed = async (width: number, height: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  const page = document.addPage([width, height])
  const stream = document.context.flateStream('q 0 0 0 rg 0 0 10 10 re f .6 0 0 rg 10 0 0 rg 0 0 0 RG Q')
  page.node.addContentStream(document.context.register(stream))
  return document.save()
}

const drawingsOf = (document: PDFDocument): string =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream
        ? [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')]
        : [],
    )
    .join('\n')

describe('a PDF for the print shop', () => {
  it('has pages of exactly the size of the sheet', async () => {
    const document = await PDFDocument.load(await finishPdf(await printed(594.96, 841.92), 'whole'))
    const { width, height } = document.getPage(0).getMediaBox()
    expect([width / POINTS_PER_MM, height / POINTS_PER_MM].map((mm) => mm.toFixed(3))).toEqual([
      '210.000',
      '297.000',
    ])
    expect(document.getPage(0).getTrimBox()).toEqual(document.getPage(0).getMediaBox())
  })

  it('says where it is cut, and that three millimetres more are printed', async () => {
    const paper = [(210 + 20) * POINTS_PER_MM, (297 + 20) * POINTS_PER_MM] as const
    const document = await PDFDocument.load(await finishPdf(await printed(...paper), 'bleed'))
    const inMm = (box: { x: number; y: number; width: number; height: number }) =>
      [box.x, box.y, box.width, box.height].map((each) => Math.round((each / POINTS_PER_MM) * 100) / 100)
    expect(inMm(document.getPage(0).getTrimBox())).toEqual([10, 10, 210, 297])
    expect(inMm(document.getPage(0).getBleedBox())).toEqual([7, 7, 216, 303])
  })

  it('prints black with one ink, and leaves every other colour alone', async () => {
    const document = await PDFDocument.load(await finishPdf(await printed(595, 842), 'whole'))
    const drawn = drawingsOf(document)
    expect(drawn).toContain('q 0 g 0 0 10 10 re f .6 0 0 rg 10 0 0 rg 0 G Q')
  })
})
