import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { MAX_UPLOAD_BYTES } from '../../../../cms/gateway/media/refused-upload.ts'
import { takeInAttachment } from '../../../../cms/gateway/media/take-in-attachment.ts'
import { takeInUpload } from '../../../../cms/gateway/media/take-in-upload.ts'
import { refused } from './refused-documents.ts'
import {
  END,
  START,
  letter,
  ole,
  opens,
  pdf,
  program,
  records,
  relation,
  table,
  zip,
} from './sample-documents.ts'
import { striped } from './sample-photos.ts'

const text = (content: string) => Buffer.from(content)
const rels = 'word/_rels/document.xml.rels'
const settings = 'word/_rels/settings.xml.rels'
const withPassword = (userPassword: string) => (document: PDFDocument) =>
  document.encrypt({ userPassword, ownerPassword: 'owner' })
const withFile = (name: string, content: Uint8Array) => (document: PDFDocument) =>
  document.attach(content, name)
const lockedLetter = Buffer.alloc(64)
lockedLetter.writeUInt16LE(0x0100, 10)

describe('an attachment is refused, by its name and with what to do, when it is', () => {
  refused([
    ['a web page called PDF', '通知.pdf', text('<html>'), 'not-that-document'],
    [
      'a PDF that was cut off',
      '通知.pdf',
      pdf().then((bytes) => bytes.subarray(0, 200)),
      'not-that-document',
    ],
    ['a PDF without a page', '通知.pdf', text('%PDF-1.7\n1 0 obj'), 'not-that-document'],
    ['a spreadsheet called Word', '名单.docx', zip(table()), 'not-that-document'],
    ['a Word file that was cut off', '名单.docx', zip(letter()).subarray(0, 200), 'not-that-document'],
    ['an old spreadsheet called Word', '名单.doc', ole({ '/Workbook': 'x' }), 'not-that-document'],
    ['an empty file', '空.pdf', text(''), 'empty-document'],
    ['too large', '大.pdf', new Uint8Array(MAX_UPLOAD_BYTES + 1), 'document-too-large'],
    [
      'a Word file with a password',
      '加密.docx',
      ole({ '/EncryptionInfo': 'x', '/EncryptedPackage': 'x' }),
      'password',
    ],
    ['an old letter with a password', '加密.doc', ole({ '/WordDocument': lockedLetter }), 'password'],
    [
      'an old table with a password',
      '加密.xls',
      ole({ '/Workbook': records(START, [0x2f, [0, 0, 0, 0, 0, 0]]) }),
      'password',
    ],
    ['a PDF with a password', '加密.pdf', pdf(withPassword('secret')), 'password'],
    ['an archive that nobody here can open', '表格.rar', text('Rar!\x1a\x07\x01\0'), 'archive'],
    ['a program', '安装.exe', program, 'no-document'],
    [
      'a film',
      '录像.mp4',
      Buffer.concat([text('\0\0\0\x18ftypmp42\0\0\0\0isom'), Buffer.alloc(99)]),
      'no-document',
    ],
    ['of no kind at all', '无名', text('xyz'), 'no-document'],
    ['text with zeros in it', '通知.txt', text('明天\0开会'), 'not-that-document'],
    ['a document called a photo', '通知.jpg', pdf(), 'no-document'],
    ['a photo of an iPhone', '封面.heic', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
  ])
})

/** What a zip of a Chinese Windows calls a file: bytes of GBK, and nothing that says so. */
const inGbk = (content: Uint8Array) => {
  const bytes = Buffer.from(zip({ 'AAAA.docx': content }))
  const name = Buffer.from([0xb1, 0xed, 0xb8, 0xf1])
  for (let at = bytes.indexOf('AAAA'); at >= 0; at = bytes.indexOf('AAAA')) name.copy(bytes, at)
  return bytes
}
const template = relation('attachedTemplate', 'file:///C:\\Users\\a\\Templates\\Normal.dotm')

describe('an attachment is taken when it is', () => {
  it.each<[string, string, Uint8Array | Promise<Uint8Array>]>([
    ['a Word file', '同意书（A4）.docx', zip(letter())],
    [
      'a Word file with backslashes inside',
      '反斜杠.docx',
      zip(
        Object.fromEntries(
          Object.entries(letter()).map(([name, content]) => [name.replaceAll('/', '\\'), content]),
        ),
      ),
    ],
    [
      'a Word file with links',
      '链接.docx',
      zip(letter({ [rels]: relation('hyperlink', 'https://example.org/Launch?a=1&amp;b=2') })),
    ],
    ['a Word file with a template of its writer', '模板.docx', zip(letter({ [settings]: template }))],
    [
      'a Word file with a table and a picture in it',
      '图表.docx',
      zip(
        letter({
          'word/embeddings/Sheet1.xlsx': zip(table()),
          'word/media/a.emz': Buffer.from([0x1f, 0x8b, 8]),
        }),
      ),
    ],
    ['a spreadsheet of today', '名单.XLSX', zip(table())],
    ['an old presentation', '课件.ppt', ole({ '/PowerPoint Document': 'x' })],
    ['an old table', '名单.xls', ole({ '/Workbook': records(START, [0x85, [0, 0, 0, 0, 0, 0, 0, 0]], END) })],
    ['a PDF', '通知.pdf', pdf()],
    [
      'a PDF after a byte-order mark',
      '通知.pdf',
      pdf().then((bytes) => Buffer.concat([text('\uFEFF'), bytes])),
    ],
    [
      'a PDF after a page of other bytes',
      '通知.pdf',
      pdf().then((bytes) => Buffer.concat([Buffer.alloc(1000, '\n'), bytes])),
    ],
    [
      'a PDF that only speaks of programs',
      '链接.pdf',
      pdf((document) => document.setSubject('/JavaScript /Launch https://example.org/Launch2026'), false),
    ],
    [
      'a PDF with a plain link',
      '链接.pdf',
      pdf(opens({ S: 'URI', URI: PDFString.of('https://example.org/Launch') })),
    ],
    ['a bill in PDF with its figures', '发票.pdf', pdf(withFile('figures.xml', text('<a/>')))],
    ['a PDF that nobody may change', '公告.pdf', pdf(withPassword(''))],
    ['an OFD file', '通知.ofd', zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Pages/Page_0/Content.xml': '<p/>' })],
    ['a letter, a table and slides of WPS', '通知.wps', ole({ '/WordDocument': 'x' })],
    ['a table of WPS', '名单.et', ole({ '/Workbook': records(START, END) })],
    ['plain text', '通知.txt', text('明天上午九点开会')],
    ['a table in plain text, in GBK', '名单.csv', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31])],
    [
      'an archive of documents',
      '表格.zip',
      zip({ '表/报名表.docx': zip(letter()), '__MACOSX/._报名表.docx': 'x', '.DS_Store': 'x' }),
    ],
    ['an archive with names in GBK', '表格.zip', inGbk(zip(letter()))],
  ])('%s', async (_, name, given) => {
    const bytes = await given
    const taken = await takeInAttachment(bytes, name)
    expect(taken.name).toBe(`${taken.name.slice(0, 16)}.${name.split('.').at(-1)?.toLowerCase() ?? ''}`)
    expect(Buffer.from(taken.bytes).equals(bytes)).toBe(true)
  })

  it('a photo, which is treated as one', async () => {
    const { name } = await takeInUpload(await striped(30, 20).jpeg().toBuffer(), '同意书.jpg')
    expect(name).toMatch(/-30x20\.jpg$/)
  })
})
