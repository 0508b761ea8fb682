import { describe, expect, it } from 'vitest'
import {
  cutFrontMatter,
  joinFrontMatter,
  splitFrontMatter,
  storyOf,
  withFields,
  withoutStory,
} from '../../src/model/entry-text.ts'

describe('a file without front matter', () => {
  it.each([
    ['that has none', '正文。'],
    ['whose fence never ends', '---\ntitle: 一\n正文'],
    ['whose first line only looks like a fence', '----\ntitle: 一\n---\n正文'],
    ['that is empty', ''],
  ])('%s is told so, and is all story', (_which, text) => {
    expect(cutFrontMatter(text)).toBeUndefined()
    expect(splitFrontMatter(text).unreadable?.line).toBe(1)
    expect(storyOf(text)).toBe(text)
    expect(withFields(text, { id: 'a' })).toBeUndefined()
  })
})

describe('an entry’s file', () => {
  it('is cut at the first line that is only a fence', () => {
    expect(cutFrontMatter('---  \r\ntitle: 一---\r\n--- x\r\n---\t\r\n\r\n正文\n---\n')).toEqual({
      yaml: 'title: 一---\r\n--- x\r\n',
      story: '\r\n正文\n---\n',
    })
  })

  it('may begin with a byte-order mark', () => {
    expect(splitFrontMatter('\uFEFF---\ntitle: 一\n---\n正文')).toMatchObject({
      data: { title: '一' },
      body: '正文',
      bodyLine: 4,
    })
  })

  it('may have no fields', () => {
    expect(splitFrontMatter('---\n---\n正文')).toMatchObject({ data: {}, body: '正文', faults: [] })
  })

  it('counts lines in the file, not in its parts', () => {
    const { lineOf, bodyLine } = splitFrontMatter('---\nid: a\nphotos:\n  - alt: 甲\n---\n\n正文')
    expect([lineOf(['id']), lineOf(['photos', 0, 'alt']), lineOf(['none']), bodyLine]).toEqual([
      2,
      4,
      undefined,
      7,
    ])
  })

  it('keeps numbers as they were written', () => {
    const { data } = splitFrontMatter('---\nphone: 07005550123\nversion: 1.10\nlist: [08, 1e3]\n---\n')
    expect(data).toEqual({ phone: '07005550123', version: '1.10', list: ['08', '1e3'] })
  })

  it('is put together the same way each time, and taken apart again', () => {
    const data = { title: '含: 冒号', list: ['一', '二'], note: '*星号' }
    const text = joinFrontMatter(data, '正文\n')
    expect(joinFrontMatter(data, '正文')).toBe(text)
    expect(splitFrontMatter(text)).toMatchObject({ data, body: '正文\n', faults: [] })
  })

  it('without its story still has its front matter', () => {
    expect(withoutStory('---\ntitle: 一\n---\n\n很长的正文')).toBe('---\ntitle: 一\n---\n')
  })

  it('gets fields set with all else as it was', () => {
    const text = '---\nid: old\n# 备注\ntitle: "一"\n---\n\n正文\n'
    expect(withFields(text, { id: 'new', formerIds: ['old'] })).toBe(
      '---\nid: new\n# 备注\ntitle: "一"\nformerIds:\n  - old\n---\n\n正文\n',
    )
  })
})
