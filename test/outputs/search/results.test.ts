import { describe, expect, it } from 'vitest'
import { excerpt, fillings } from '../../../src/outputs/search/client/page/excerpt.ts'
import { choicesOf, narrow } from '../../../src/outputs/search/client/page/filters.ts'
import { inOrder } from '../../../src/outputs/search/client/ranking.ts'
import { readState, stateAddress } from '../../../src/outputs/search/client/page/url-state.ts'
import { plainText } from '../../../src/model/stories/story-syntax.ts'
import { foundPages } from './found-pages.ts'

describe('the list of results', () => {
  it('is in order of how well pages answer, then of their days', () => {
    const found = foundPages([
      { score: 3, day: '2026-11-01' },
      { score: 9, day: '2024-01-05' },
      { score: 9 },
      { score: 9, day: '2026-03-08' },
    ])
    expect(inOrder(found).map(({ hit }) => hit.row)).toEqual([3, 1, 2, 0])
  })

  it('counts for each filter what the other filters leave', () => {
    const found = foundPages([
      { day: '2026-01-01', categories: ['传政策'], station: 'a' },
      { day: '2025-01-01', categories: ['传政策', '传文化'] },
      { kind: 'stations', kindLabel: '阵地' },
    ])
    const filters = { category: '传政策' }
    expect(narrow(found, filters)).toHaveLength(2)
    expect(choicesOf(found, 'year', filters).map(({ label, count }) => [label, count])).toEqual([
      ['2026 年', 1],
      ['2025 年', 1],
    ])
    expect(choicesOf(found, 'category', filters).map(({ value, count }) => [value, count])).toEqual([
      ['传政策', 2],
      ['传文化', 1],
    ])
    expect(choicesOf(found, 'station', {})).toEqual([{ value: 'a', label: '甲站', count: 1 }])
  })

  it('keeps question and filters in the address', () => {
    const state = { query: '义诊 & 体检', filters: { year: '2026', station: 'qs' } }
    expect(readState(stateAddress(state))).toEqual(state)
    expect(stateAddress({ query: '', filters: {} })).toBe('')
  })
})

describe('the words shown under a title', () => {
  const text = `${'前面的话很长。'.repeat(9)}医生在“榕树下”义诊，量了血压。${'后面的话也很长。'.repeat(20)}`

  it('come from the page itself, with the hit marked', () => {
    const pieces = excerpt(text, [[...'榕树下义诊']])
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['榕树下”义诊'])
    expect(
      pieces
        .map((piece) => piece.text)
        .join('')
        .startsWith('…医生在“'),
    ).toBe(true)
  })

  it('keep the cells of a table and the items of a list apart', () => {
    const story =
      '开放如下：\n\n| 阵地 | 时间 |\n| - | - |\n| 县中心 | 每天 |\n\n- 带水杯\n- 戴草帽\n\n走完。\n\n回家'
    const pieces = excerpt(plainText(story), [[...'心每天'], [...'杯戴草']])
    expect(pieces.map(({ text }) => text)).toEqual([
      '开放如下： 阵地 | 时间 | 县中心 | 每天 | 带水杯 | 戴草帽 | 走完。 回家',
    ])
  })

  it('never show a part of a number or of a rare character', () => {
    for (let length = 0; length < 70; length++) {
      const around = '村'.repeat(length)
      const page = `${'乡'.repeat(40)}15𬭎${around}义诊${around}200𬭎${'镇'.repeat(90)}`
      const shown = excerpt(page, [[...'义诊']])
        .map((piece) => piece.text)
        .join('')
      expect(shown).not.toMatch(/^…5|村20?…$/)
      expect(shown.isWellFormed()).toBe(true)
    }
  })

  it('find the character that a reader got wrong', () => {
    expect(fillings('建设新时代文明实践站', [...'文明实'], [...'站'])).toEqual([[...'文明实践站']])
    expect(fillings('文明实，站', [...'文明实'], [...'站'])).toEqual([])
  })

  it('hold no marks of Markdown', () => {
    expect(plainText('## 小标题\n\n- **要点**：[链接](/a/)\n![图](/b.jpg)')).toBe('小标题\n要点：链接')
  })
})
