import { describe, expect, it } from 'vitest'
import { phrasesOf } from '../../src/components/phrases.ts'

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
