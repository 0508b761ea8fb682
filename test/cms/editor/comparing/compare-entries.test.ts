import { describe, expect, it } from 'vitest'
import { compareEntries } from '../../../../cms/editor/comparing/compare-entries.ts'
import { collections } from '../../../../src/model/collections.ts'

const { fields } = collections.reports
const photo = (name: string, alt: string) => ({ image: `/media/2026/11/${name}.jpg`, alt })
const was = {
  title: '榕树下量血压',
  photos: [photo('one', '医生量血压'), photo('two', '老人排队')],
  body: '第一段。\n\n第二段。\n\n第三段，八点开始。',
}

describe('two versions of an entry', () => {
  it('are told apart field by field, by what the form calls them', () => {
    const { changes, sameFields } = compareEntries(fields, was, { ...was, title: '榕树下测血压' })
    expect(changes).toMatchObject([{ label: '标题' }])
    expect(sameFields).toBe(2)
  })

  it('show which photo is new, gone or has other words, and the picture of each', () => {
    const is = { ...was, photos: [photo('two', '老人们排队'), photo('new', '大家鼓掌')] }
    const [change] = compareEntries(fields, was, is).changes
    expect(change).toMatchObject({
      items: [
        { kind: 'changed', image: '/media/2026/11/two.jpg' },
        { kind: 'new', image: '/media/2026/11/new.jpg' },
        { kind: 'gone', image: '/media/2026/11/one.jpg' },
      ],
    })
  })

  it('show the story from the first to the last paragraph, with what is the same apart', () => {
    const is = { ...was, body: '第一段。\n\n第二段。\n\n第三段，九点开始。\n\n![合影](/media/2026/11/x.jpg)' }
    const [change] = compareEntries(fields, was, is).changes
    expect(change).toMatchObject({ label: '正文', story: [{ same: ['第一段。', '第二段。'] }, {}] })
    expect(JSON.stringify(change)).toContain('〔图片：合影〕')
  })

  it('show the story as it was typed, without the signs that only its file needs', () => {
    const typed = (last: string) => `1\\. 上午集合\n\n\\<b>粗\\</b> a\\*b &#x20;\n\n${last}`
    const [change] = compareEntries(fields, { body: typed('一') }, { body: typed('二') }).changes
    expect(change).toMatchObject({ story: [{ same: ['1. 上午集合', '<b>粗</b> a*b  '] }, {}] })
  })
})
