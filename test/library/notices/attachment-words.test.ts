import { describe, expect, it } from 'vitest'
import { fileKind, sizeInWords } from '../../../src/library/notices/attachment-words.ts'

describe('what is said of an attachment', () => {
  it.each([
    [0, '1 KB'],
    [2_048, '2 KB'],
    [1_048_575, '1024 KB'],
    [1_468_006, '1.4 MB'],
  ])('tells %i bytes as people do', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words)
  })

  it.each([
    ['/media/2026/10/d129ff8eb4605f5d.XLSX', 'Excel 表格'],
    ['/media/2026/10/a.pdf', 'PDF'],
    ['/media/2026/10/a.ofd', 'OFD 版式文件'],
    ['/media/2026/10/a.cad', 'CAD'],
    ['/media/2026/10/without', ''],
  ])('names the kind of %s', (file, kind) => {
    expect(fileKind(file)).toBe(kind)
  })
})
