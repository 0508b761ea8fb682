import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentFile, attachmentUrl } from '../../../src/library/notices/attachment-file.ts'
import { downloadName } from '../../../src/library/notices/download-name.ts'

const file = '/media/2026/11/0123456789abcdef.docx'

describe('a download is called', () => {
  it.each([
    ['报名表', '报名表.docx'],
    ['报名表.docx', '报名表.docx'],
    ['报名表.DOCX', '报名表.docx'],
    ['报名表.docx.docx', '报名表.docx'],
    ['扫描件.pdf', '扫描件.docx'],
    ['完成率100%', '完成率100%.docx'],
    ['2026/11 名单: “甲”?', '2026-11 名单- “甲”.docx'],
    [' .名单. ', '名单.docx'],
    ['../../.git', '附件.docx'],
    ['...', '附件.docx'],
    ['.docx', '附件.docx'],
    ['.git', '附件.docx'],
    ['con', '附件-con.docx'],
    ['名单\u202Excod.exe', '名单xcod.exe.docx'],
    ['Cafe\u0301', 'Café.docx'],
  ])('%j: %s', (name, called) => {
    expect(downloadName(name, file)).toBe(called)
  })

  it('by the ending of its file, whatever its address holds', () => {
    expect(downloadName('完成情况', '/media/2026/11/完成100%.PDF')).toBe('完成情况.pdf')
  })
})

it('every name has one ending, fits on every disk and names one file in its address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      const called = downloadName(name, file)
      expect(called).toMatch(/^[^/\\:*?"<>|\s.]+.*\.docx$/su)
      expect(called).not.toMatch(/\.docx\.docx$/i)
      expect(Buffer.byteLength(called)).toBeLessThan(256)
      expect(decodeURIComponent(new URL(attachmentUrl(file, name), 'https://a.example').pathname)).toBe(
        `/${attachmentFile(file, name)}`,
      )
    }),
  )
})
