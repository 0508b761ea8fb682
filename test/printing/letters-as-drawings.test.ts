import { PDFDocument, PDFName, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { drawingIn } from '../../src/printing/drawings.ts'
import { lettersAsDrawings } from '../../src/printing/letters-as-drawings.ts'

/** A face as Chromium writes one that it cannot embed: a thousandth of a size a unit, upside down. */
const type3 = (context: PDFContext) =>
  context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontMatrix: [0.001, 0, 0, -0.001, 0, 0],
      FontBBox: [0, 120, 1000, -880],
      FirstChar: 0,
      LastChar: 2,
      Widths: [0, 1000, 500],
      Encoding: { Type: 'Encoding', Differences: [0, 'g0', 'gE886', 'g2'] },
      CharProcs: {
        gE886: context.register(context.flateStream('1000 0 31 -849 969 87 d1\n0 0 500 500 re\nf')),
      },
    }),
  )

const pageWith = async (drawing: string): Promise<PDFDocument> => {
  const document = await PDFDocument.create()
  const { context } = document
  const page = document.addPage([100, 100])
  const plain = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Widths: [] }),
  )
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F4: plain, F7: type3(context) } }))
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawing)))
  // As it comes from a browser: read, not made.
  return PDFDocument.load(await document.save())
}

const drawingsOf = (document: PDFDocument): string[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [drawingIn(object)] : []))

const hasType3 = (document: PDFDocument): boolean =>
  document.context.enumerateIndirectObjects().some(([, object]) => object.toString().includes('/Type3'))

describe('letters of a face that a PDF cannot carry', () => {
  it('stay text where it is shown in a way that is not known, rather than go', async () => {
    const document = await pageWith('BT\n/F7 20 Tf\n1 0 0 -1 10 50 Tm\n(\x01) Tj\nET')
    lettersAsDrawings(document)
    expect(hasType3(document)).toBe(true)
    expect(drawingsOf(document).join('\n')).toContain('(\x01) Tj')
  })

  it('are drawn where they stood, and the face is gone', async () => {
    const document = await pageWith('0 g\nBT\n/F7 20 Tf\n1 0 0 -1 10 50 Tm\n<01> Tj\n20 0 Td <01> Tj\nET')
    lettersAsDrawings(document)
    const [page = ''] = drawingsOf(document).filter((each) => each.startsWith('0 g'))
    expect(page).toContain('q 0.02 0 0 0.02 10 50 cm /F7L1 Do Q')
    expect(page).toContain('q 0.02 0 0 0.02 30 50 cm /F7L1 Do Q')
    expect(drawingsOf(document).map((each) => each.trim())).toContain('0 0 500 500 re\nf')
    expect(hasType3(document)).toBe(false)
  })

  it('move what follows them as far as they did, and leave letters of other faces alone', async () => {
    const document = await pageWith(
      'BT\n/F4 20 Tf\n1 0 0 -1 10 50 Tm\n<0030> Tj\n/F7 20 Tf\n20 0 Td <0201> Tj\n/F4 20 Tf\n40 0 Td <0031> Tj\nET',
    )
    lettersAsDrawings(document)
    const [page = ''] = drawingsOf(document).filter((each) => each.startsWith('BT'))
    expect(page.replace(/\s+/gu, ' ')).toBe(
      'BT /F4 20 Tf 1 0 0 -1 10 50 Tm <0030> Tj 20 0 Td /F4 20 Tf 40 0 Td <0031> Tj ET q 0.02 0 0 0.02 40 50 cm /F7L1 Do Q',
    )
  })
})
