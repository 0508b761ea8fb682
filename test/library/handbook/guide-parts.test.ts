import { describe, expect, it } from 'vitest'
import { guideParts, guideSections } from '../../../src/library/handbook/guide-parts.ts'

describe("the editors' guide, taken apart", () => {
  it('keeps all words together where there are no pictures', () => {
    const guide = '## 照片\n\n1. 按“照片”。\n\n传照片不用先缩小。'
    expect(guideParts(guide)).toEqual([{ words: guide }])
  })

  it('puts pictures of one paragraph in one row, between the words around them', () => {
    const guide =
      '按“送审”。\n\n![上半页](pictures/report-photos.webp)\n![](pictures/report-done.webp)\n\n## 找回来'
    expect(guideParts(guide)).toEqual([
      { words: '按“送审”。' },
      {
        pictures: [
          { name: 'report-photos', alt: '上半页' },
          { name: 'report-done', alt: '' },
        ],
      },
      { words: '## 找回来' },
    ])
  })

  it('leaves a picture among words to the words', () => {
    const guide = '这样：![x](pictures/today.webp)'
    expect(guideParts(guide)).toEqual([{ words: guide }])
  })

  it('finds the sections of what was rendered, and nothing below them', () => {
    expect(guideSections('<h2 id="照片">照片</h2><h3 id="a">甲</h3><h2 id="找回来">找回来</h2>')).toEqual([
      { label: '照片', href: '#照片' },
      { label: '找回来', href: '#找回来' },
    ])
  })
})
