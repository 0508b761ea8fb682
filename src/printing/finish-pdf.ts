/** Makes a PDF of Chromium ready for a print shop: pages of exact size, told where they are cut, black of one ink, no face of Type 3. */
import { PDFDocument, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib'
import { BLEED, ROOM_FOR_MARKS, type LayingWay } from '../model/posters/laying-ways.ts'
import { drawingIn, redraw } from './drawings.ts'
import { lettersAsDrawings } from './letters-as-drawings.ts'

const POINTS_PER_MM = 72 / 25.4

/** Chromium rounds paper to whole pixels; sheets are of whole or half millimetres. */
const exact = (points: number): number => (Math.round((points / POINTS_PER_MM) * 2) / 2) * POINTS_PER_MM

/** The page is as large as the paper; it is cut at the marks, and printed a little further. */
const setBoxes = (page: PDFPage, way: LayingWay): void => {
  const { width, height } = page.getSize()
  const [exactWidth, exactHeight] = [exact(width), exact(height)]
  page.setMediaBox(0, 0, exactWidth, exactHeight)
  page.setCropBox(0, 0, exactWidth, exactHeight)
  const insetBy = (mm: number) => {
    const by = mm * POINTS_PER_MM
    return [by, by, exactWidth - 2 * by, exactHeight - 2 * by] as const
  }
  page.setTrimBox(...insetBy(way === 'bleed' ? ROOM_FOR_MARKS : 0))
  page.setBleedBox(...insetBy(way === 'bleed' ? ROOM_FOR_MARKS - BLEED : 0))
}

const isDrawing = (stream: PDFRawStream): boolean => {
  const type = stream.dict.get(PDFName.of('Subtype'))
  const isFont = stream.dict.has(PDFName.of('Length1'))
  return !isFont && (type === undefined || type === PDFName.of('Form'))
}

/** Of three inks black letters would get coloured edges: `0 0 0 rg` is said as `0 g`. */
const withPureBlack = (drawing: string): string =>
  drawing.replace(/(?<=^|\s)0 0 0 rg(?=\s|$)/gu, '0 g').replace(/(?<=^|\s)0 0 0 RG(?=\s|$)/gu, '0 G')

/** The PDF of a poster as a print shop wants it. @param way how it was laid out on its paper */
export const finishPdf = async (printed: Uint8Array, way: LayingWay): Promise<Uint8Array> => {
  const document = await PDFDocument.load(printed)
  document.getPages().forEach((page) => setBoxes(page, way))
  lettersAsDrawings(document)
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isDrawing(object)) continue
    const drawing = drawingIn(object)
    const black = withPureBlack(drawing)
    if (black !== drawing) redraw(document.context, ref, object, black)
  }
  return document.save()
}
