/** The drawings of a PDF: streams of operators, read and written as text. */
import { decodePDFRawStream, PDFName, type PDFContext, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'

/** What a stream draws, in the operators of PDF. */
export const drawingIn = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')

/** Puts another drawing in the place of a stream; what the stream says of itself stays. */
export const redraw = (context: PDFContext, ref: PDFRef, { dict }: PDFRawStream, drawing: string): void => {
  dict.delete(PDFName.of('Filter'))
  dict.delete(PDFName.of('Length'))
  const entries = Object.fromEntries(dict.entries().map(([name, value]) => [name.decodeText(), value]))
  context.assign(ref, context.flateStream(Buffer.from(drawing, 'latin1'), entries))
}
