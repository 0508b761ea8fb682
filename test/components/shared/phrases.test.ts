import { describe, expect, it } from 'vitest'
import { phrasesOf, wordsOf } from '../../../src/components/shared/phrases.ts'

describe('where a headline may break', () => {
  it('loses not a single character', () => {
    const title = '“红白事怎么办？”——村里坐下来商量了一下午（第3次）'
    expect(phrasesOf(title).join('')).toBe(title)
  })

  it('keeps punctuation at the end of its phrase', () => {
    expect(phrasesOf('榕树下的义诊台：32位老人测了血压')).toEqual(['榕树下的义诊台：', '32位老人测了血压'])
    expect(phrasesOf('他说：“船在，路就在。”')).toEqual(['他说：', '“船在，', '路就在。”'])
  })

  it('breathes at half-width marks between Han characters, and not inside a number', () => {
    expect(phrasesOf('篇四:志愿服务,活动计划')).toEqual(['篇四:', '志愿服务,', '活动计划'])
    expect(phrasesOf('8:30开门(周一休息)')).toEqual(['8:30开门(周一休息)'])
  })

  it('does not cut an official name in the middle of 新时代', () => {
    expect(phrasesOf('青石村新时代文明实践站')).toEqual(['青石村', '新时代文明实践站'])
    expect(phrasesOf('新时代文明实践志愿服务活动')).toEqual(['新时代文明实践', '志愿服务活动'])
    expect(phrasesOf('新时代文明实践在村口')).toEqual(['新时代文明实践在村口'])
  })
})

describe('where a phrase that is too long for its line may break', () => {
  it('loses not a single character', () => {
    const phrase = '关于征集2027年度文明实践服务项目的通知（第3次）'
    expect(wordsOf(phrase).join('')).toBe(phrase)
  })

  it('keeps words whole', () => {
    expect(wordsOf('关于征集2027年度文明实践服务项目的通知')).toEqual(expect.arrayContaining(['文明']))
    expect(wordsOf('周一至周六')).not.toContain('一至')
  })

  it('leaves no figure without what it counts, and no 的 at the start of a line', () => {
    for (const piece of ['文明实践简报2026年第3期', '一老一小的事', '夜里的灯亮着'].flatMap(wordsOf))
      expect(piece).not.toMatch(/\d$|^[的了着]/)
  })

  it('gives even a phrase of single characters a place to break', () => {
    expect(wordsOf('拴在伞柄上的竹哨').length).toBeGreaterThan(1)
  })
})
