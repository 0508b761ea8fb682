import type { PDFString } from '@cantoo/pdf-lib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { utils, write } from 'cfb'
import { zipSync } from 'fflate'

type Parts = Record<string, string | Uint8Array>

/** A zip of these files. */
export const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
  )

/** A file of the old Office with these streams; folders are made as needed. */
export const ole = (streams: Parts): Uint8Array => {
  const file = utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, name, Buffer.from(content))
  return Uint8Array.from(write(file, { type: 'buffer' }) as Buffer)
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `[Content_Types].xml` that gives these parts their kinds. */
export const contentTypes = (kinds: Record<string, string>): string =>
  `${XML}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    kinds,
  )
    .map(([part, kind]) => `<Override PartName="${part}" ContentType="${kind}"/>`)
    .join('')}</Types>`

/** A `.rels` part with one pointer. */
export const relation = (kind: string, target: string, isExternal = true): string =>
  `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${KINDS}/${kind}" Target="${target}"${
    isExternal ? ' TargetMode="External"' : ''
  }/></Relationships>`

/** The parts of a letter of Word; `more` adds parts or puts others in their place. */
export const letter = (more: Parts = {}): Parts => ({
  '[Content_Types].xml': contentTypes({
    '/word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  }),
  '_rels/.rels': relation('officeDocument', 'word/document.xml', false),
  'word/document.xml': `${XML}<w:document xmlns:w="w"><w:body><w:p>报名表</w:p></w:body></w:document>`,
  ...more,
})

/** The parts of a table of Excel. */
export const table = (more: Parts = {}): Parts => ({
  '[Content_Types].xml': contentTypes({
    '/xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  }),
  'xl/workbook.xml': `${XML}<workbook/>`,
  ...more,
})

/** A PDF of one page; `change` adds what it is tried for. */
export const pdf = async (
  change: (document: PDFDocument) => unknown = () => undefined,
  useObjectStreams = true,
): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  document.addPage()
  await change(document)
  return document.save({ useObjectStreams })
}

/** Lets a PDF begin with an action. */
export const opens =
  (action: Record<string, string | PDFString>) =>
  (document: PDFDocument): void =>
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action))

/** How a program of Windows begins. */
export const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(200)])

/** The stream of an old table: its records' numbers and contents. */
export const records = (...rows: [number: number, content: number[]][]) =>
  Buffer.concat(
    rows.map(([number, content]) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(number, 0)
      head.writeUInt16LE(content.length, 2)
      return Buffer.concat([head, Buffer.from(content)])
    }),
  )
/** The record that every old table begins with. */
export const START: [number, number[]] = [0x0809, [0, 6, 5, 0]]
/** The record that ends what an old table says of its sheets. */
export const END: [number, number[]] = [0x000a, [0, 0, 0, 0, 0, 0]]
