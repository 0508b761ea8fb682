/**
 * Letters of faces that Chromium cannot put into a PDF become drawings. It writes such a face as Type 3, which print shops
 * refuse: any face with outlines of PostScript, as those of Linux that have the rarest characters.
 */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFDocument,
} from '@cantoo/pdf-lib'
import { drawingIn, redraw } from './drawings.ts'
import { withoutText, type DrawnFace, type Matrix } from './text-as-drawings.ts'

const name = PDFName.of.bind(PDFName)

const numbersOf = (array: PDFArray | undefined): number[] =>
  array?.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0)) ?? []

const matrixOf = (face: PDFDict): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(face.lookupMaybe(name('FontMatrix'), PDFArray))
  return [a, b, c, d, e, f]
}

/** Names of letters by their codes, which `Differences` counts up from each number in it. */
const letterNames = (face: PDFDict): Map<number, PDFName> => {
  const names = new Map<number, PDFName>()
  let code = 0
  const encoding = face.lookupMaybe(name('Encoding'), PDFDict)
  for (const each of encoding?.lookupMaybe(name('Differences'), PDFArray)?.asArray() ?? []) {
    if (each instanceof PDFNumber) code = each.asNumber()
    else if (each instanceof PDFName) names.set(code++, each)
  }
  return names
}

/** The first line of a letter says how wide it is, and where it reaches. */
const WIDTHS = /^[^a-z]*d[01]\s/u

const formOf = (context: PDFContext, face: PDFDict, letter: PDFRawStream): PDFRef => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(face.lookupMaybe(name('FontBBox'), PDFArray))
  const BBox = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  const drawing = Buffer.from(drawingIn(letter).replace(WIDTHS, ''), 'latin1')
  const form = context.flateStream(drawing, { Type: 'XObject', Subtype: 'Form', BBox })
  const resources = face.get(name('Resources'))
  if (resources) form.dict.set(name('Resources'), resources)
  return context.register(form)
}

/** A face whose letters can be drawn one by one. */
const drawnFace = (context: PDFContext, face: PDFDict, key: string): DrawnFace & { forms: Forms } => {
  const names = letterNames(face)
  const letters = face.lookupMaybe(name('CharProcs'), PDFDict)
  const first = face.lookupMaybe(name('FirstChar'), PDFNumber)?.asNumber() ?? 0
  const widths = numbersOf(face.lookupMaybe(name('Widths'), PDFArray))
  const forms: Forms = new Map()
  const drawingOf = (code: number): string | undefined => {
    const letter = letters?.lookup(names.get(code) ?? name('.notdef'))
    if (!(letter instanceof PDFRawStream)) return undefined
    const form = `${key}L${code}`
    if (!forms.has(form)) forms.set(form, formOf(context, face, letter))
    return form
  }
  return { matrix: matrixOf(face), widthOf: (code) => widths[code - first] ?? 0, drawingOf, forms }
}

/** Drawings of letters by their names. */
type Forms = Map<string, PDFRef>

const isType3 = (face: PDFDict): boolean => face.get(name('Subtype')) === name('Type3')

const type3In = (resources: PDFDict): [PDFName, PDFDict][] => {
  const faces = resources.lookupMaybe(name('Font'), PDFDict)
  return (faces?.keys() ?? []).flatMap((key): [PDFName, PDFDict][] => {
    const face = faces?.lookupMaybe(key, PDFDict)
    return face && isType3(face) ? [[key, face]] : []
  })
}

const addForms = (context: PDFContext, resources: PDFDict, forms: Forms): void => {
  const objects = resources.lookupMaybe(name('XObject'), PDFDict) ?? context.obj({})
  for (const [key, form] of forms) objects.set(name(key), form)
  resources.set(name('XObject'), objects)
}

/** What a page or a form of it draws, with what its drawings name. */
interface Sheet {
  resources: PDFDict
  drawings: readonly PDFRef[]
}

const pagesOf = (document: PDFDocument): Sheet[] =>
  document.getPages().flatMap(({ node }) => {
    const contents = node.get(name('Contents'))
    const drawings = contents instanceof PDFRef ? [contents] : (node.Contents() as PDFArray).asArray()
    const resources = node.Resources()
    return resources ? [{ resources, drawings: drawings.filter((each) => each instanceof PDFRef) }] : []
  })

const formsOf = ({ context }: PDFDocument): Sheet[] =>
  context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Form')) return []
    const resources = object.dict.lookupMaybe(name('Resources'), PDFDict)
    return resources ? [{ resources, drawings: [ref] }] : []
  })

/** @returns whether no drawing shows text of such a face any more */
const drawLettersOf = (context: PDFContext, { resources, drawings }: Sheet): boolean => {
  const faces = new Map(
    type3In(resources).map(([key, face]) => [key.decodeText(), drawnFace(context, face, key.decodeText())]),
  )
  for (const ref of faces.size === 0 ? [] : drawings) {
    const stream = context.lookup(ref)
    const drawing = stream instanceof PDFRawStream ? withoutText(drawingIn(stream), faces) : undefined
    if (!(stream instanceof PDFRawStream) || drawing === undefined) return false
    redraw(context, ref, stream, drawing)
  }
  for (const { forms } of faces.values()) addForms(context, resources, forms)
  return true
}

const takeOut = ({ resources }: Sheet): void => {
  for (const [key] of type3In(resources)) resources.lookupMaybe(name('Font'), PDFDict)?.delete(key)
}

/** Draws every letter of such a face in its place, and takes the faces out of the document. */
export const lettersAsDrawings = (document: PDFDocument): void => {
  const { context } = document
  const sheets = [...pagesOf(document), ...formsOf(document)]
  if (!sheets.map((sheet) => drawLettersOf(context, sheet)).every(Boolean)) return
  for (const sheet of sheets) takeOut(sheet)
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && isType3(object)) context.delete(ref)
}
