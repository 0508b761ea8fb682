import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { utils, write } from 'cfb'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { RefusalCode } from '../../../../cms/gateway/media/refused-upload.ts'
import { MAX_UPLOAD_BYTES, RefusedUpload } from '../../../../cms/gateway/media/refused-upload.ts'
import { isAttachmentName, takeInAttachment } from '../../../../cms/gateway/media/take-in-attachment.ts'

const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(1)])))
const ole = (...names: string[]) => {
  const file = utils.cfb_new()
  for (const name of names) utils.cfb_add(file, name, Buffer.from('x'))
  return Uint8Array.from(write(file, { type: 'buffer' }))
}
/** A PDF of one page; `change` adds what it is tried for. */
const pdf = async (change: (document: PDFDocument) => void = () => undefined, useObjectStreams = true) => {
  const document = await PDFDocument.create()
  document.addPage()
  change(document)
  return document.save({ useObjectStreams })
}
const opens = (action: object) => (document: PDFDocument) =>
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action as Record<string, string>))
const script = opens({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })
const launch = opens({ S: 'Launch', F: PDFString.of('calc.exe') })
const link = (document: PDFDocument) =>
  document.setSubject('/JavaScript /Launch https://example.org/Launch2026')
const withPassword = (userPassword: string) => (document: PDFDocument) =>
  document.encrypt({ userPassword, ownerPassword: 'owner' })

const docx = zip('[Content_Types].xml', 'word/document.xml')
const text = (content: string) => Buffer.from(content)

const refusal = async (bytes: Uint8Array, name: string) => {
  const reason: unknown = await takeInAttachment(bytes, name).catch((thrown: unknown) => thrown)
  if (!(reason instanceof RefusedUpload)) throw new Error(`${name} was taken`, { cause: reason })
  return reason
}

describe('an attachment is refused, by its name and with what to do, when it is', () => {
  it.each<[string, string, Uint8Array | Promise<Uint8Array>, RefusalCode]>([
    ['a web page called PDF', '通知.pdf', text('<html>'), 'not-that-document'],
    [
      'a PDF that was cut off',
      '通知.pdf',
      pdf().then((bytes) => bytes.subarray(0, 200)),
      'not-that-document',
    ],
    ['a PDF without a page', '通知.pdf', text('%PDF-1.7\n1 0 obj'), 'not-that-document'],
    ['a spreadsheet called Word', '名单.docx', zip('xl/workbook.xml'), 'not-that-document'],
    ['a Word file that was cut off', '名单.docx', docx.subarray(0, docx.length - 9), 'not-that-document'],
    ['an old spreadsheet called Word', '名单.doc', ole('/Workbook'), 'not-that-document'],
    [
      'a Word file with macros',
      '报名表.docx',
      zip('word/a.xml', 'word/vbaProject.bin'),
      'document-with-program',
    ],
    [
      'the same, written on Windows',
      '报名表.docx',
      zip('word\\a.xml', 'word\\vbaProject.bin'),
      'document-with-program',
    ],
    [
      'an old Word file with macros',
      '报名表.doc',
      ole('/WordDocument', '/Macros/VBA/_VBA_PROJECT'),
      'document-with-program',
    ],
    ['a Word file that says it has macros', '报名表.docm', docx, 'document-with-program'],
    ['a PDF that starts a program', '方案.pdf', pdf(launch, false), 'document-with-program'],
    ['a PDF with a script in a packed object', '方案.pdf', pdf(script), 'document-with-program'],
    ['an empty file', '空.pdf', text(''), 'empty-document'],
    ['too large', '大.pdf', new Uint8Array(MAX_UPLOAD_BYTES + 1), 'document-too-large'],
    ['a Word file with a password', '加密.docx', ole('/EncryptionInfo', '/EncryptedPackage'), 'password'],
    ['a PDF with a password', '加密.pdf', pdf(withPassword('secret')), 'password'],
    ['an archive', '表格.zip', zip('表.xlsx'), 'archive'],
    ['an OFD file', '通知.ofd', zip('OFD.xml'), 'ofd'],
    ['a file of WPS', '通知.wps', ole('/WordDocument'), 'wps'],
    ['plain text', '通知.txt', text('明天开会'), 'other-document'],
  ])('%s', async (_, name, bytes, code) => {
    const { code: told, message } = await refusal(await bytes, name)
    expect(told).toBe(code)
    expect(message).toMatch(new RegExp(`^“${name}”.*请`))
    expect(message).not.toContain('不是照片')
  })
})

describe('an attachment is taken when it is', () => {
  it.each<[string, string, Uint8Array | Promise<Uint8Array>]>([
    ['a Word file', '同意书（A4）.docx', docx],
    ['a Word file with backslashes inside', '反斜杠.docx', zip('[Content_Types].xml', 'word\\document.xml')],
    ['a spreadsheet of today', '名单.XLSX', zip('xl/workbook.xml')],
    ['an old presentation', '课件.ppt', ole('/PowerPoint Document')],
    ['a PDF', '通知.pdf', pdf()],
    [
      'a PDF after a byte-order mark',
      '通知.pdf',
      pdf().then((bytes) => Buffer.concat([text('\uFEFF'), bytes])),
    ],
    ['a PDF that only speaks of programs', '链接.pdf', pdf(link, false)],
    ['a PDF that nobody may change', '公告.pdf', pdf(withPassword(''))],
  ])('%s', async (_, name, given) => {
    const bytes = await given
    const taken = await takeInAttachment(bytes, name)
    expect(taken.name).toMatch(/^[0-9a-f]{16}\.(docx|xlsx|ppt|pdf)$/)
    expect(Buffer.from(taken.bytes).equals(bytes)).toBe(true)
  })
})

it('an attachment is told from a photo by the ending of its name', () => {
  const names = ['a.PDF', 'b.xlsx', 'c.jpg', 'd.docm', 'e.7z', 'f', 'g.constructor']
  expect(names.map(isAttachmentName)).toEqual([true, true, false, true, true, false, false])
})
