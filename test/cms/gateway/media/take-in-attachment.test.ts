import { describe, expect, it } from 'vitest'
import { isAttachmentName, takeInAttachment } from '../../../../cms/gateway/media/take-in-attachment.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const docx = bytesOf('PK\u0003\u0004...[Content_Types].xml...word/document.xml...')

describe('an attachment', () => {
  it.each([
    ['a web page called PDF', '通知.pdf', '<html>'],
    ['a spreadsheet called Word', '名单.docx', 'PK\u0003\u0004...xl/workbook.xml'],
    ['a Word file with macros', '报名表.docx', 'PK\u0003\u0004...word/vbaProject.bin'],
    ['a PDF that starts a program', '方案.pdf', '%PDF-1.7 /Launch'],
    ['an empty file', '空.pdf', ''],
  ])('is refused when it is %s, by its name and with what to do', (_case, name, text) => {
    expect(() => takeInAttachment(bytesOf(text), name)).toThrow(new RegExp(`^“${name}”.*请`))
  })

  it('keeps its bytes and is named by them', () => {
    const taken = takeInAttachment(docx, '同意书（A4）.docx')
    expect(taken.name).toMatch(/^[0-9a-f]{16}\.docx$/)
    expect(Buffer.from(taken.bytes).equals(docx)).toBe(true)
  })

  it('is told from a photo by the ending of its name', () => {
    expect(['a.PDF', 'b.xlsx', 'c.jpg', 'd.docm'].map(isAttachmentName)).toEqual([true, true, false, false])
  })
})
