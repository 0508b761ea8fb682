import { describe, expect, it } from 'vitest'
import { simplifiedText } from '../../../src/model/characters/simplified.ts'
import { spaced, tokenize } from '../../../src/outputs/search/normalise.ts'

describe('text as the search reads it', () => {
  it('lets no phrase reach across a sentence mark', () => {
    expect(spaced('清明节，祭扫')).toBe('清 明 节 。 祭 扫')
    expect(spaced('第一行\n第二行')).toBe('第 一 行 。 第 二 行')
  })

  it('reads on through quotes, book-title marks, spaces and middle dots', () => {
    expect(spaced('学习《民法典》')).toBe(spaced('学习 民法典'))
    expect(spaced('买买提·热合曼')).toBe(spaced('买买提•热合曼'))
    expect(spaced('“3·5”雷锋日')).toBe(spaced('3.5雷锋日'))
  })

  it('reads past pinyin notes that came along with a copied text, but not past other brackets', () => {
    expect(spaced('新时(shí)代文明实(shí)践')).toBe('新 时 代 文 明 实 践')
    expect(spaced('视频(ppt)汇报')).toContain('ppt')
  })

  it('takes Traditional, Taiwan and Hong Kong shapes for the Simplified ones', () => {
    expect(simplifiedText('為臺灣裡裏羣衞綫麪瞭解')).toBe('为台湾里里群卫线面了解')
    expect(spaced(simplifiedText('什麼'))).toBe(spaced('什么'))
    expect(simplifiedText('\uf90a')).toBe('金')
  })

  it('folds full width, case and accents, and keeps numbers and Latin words whole', () => {
    expect(spaced('３楼ＷｉＦｉ 2026年')).toBe('3 楼 wifi 2026 年')
    expect(spaced('é')).toBe('e')
  })

  it('tells a share from a number, whatever the percent sign looks like', () => {
    expect(spaced('占13%')).not.toBe(spaced('占13'))
    expect(spaced('占１３％')).toBe(spaced('占13 %'))
  })

  it('reads a number the same with a space behind its point, and with or without commas', () => {
    expect(spaced('89. 23%')).toBe(spaced('89.23%'))
    expect(spaced('19,020次')).toBe(spaced('19020次'))
    expect(spaced('2019,189个村')).toBe('2019 189 个 村')
  })

  it('reads the number of a document whichever brackets its year stands in', () => {
    const number = '青 文 明 2025 21 号'
    for (const typed of ['青文明〔2025〕21号', '青文明[2025]21号', '青文明（2025）21号', '青文明2025 21号'])
      expect(spaced(typed)).toBe(number)
    expect(spaced('活动（2025）开始')).toContain('。')
  })

  it('knows where in the source every token stands', () => {
    const source = '“𬭎”在３楼'
    expect(tokenize(source).map(({ start, end }) => source.slice(start, end))).toEqual([
      '𬭎',
      '在',
      '３',
      '楼',
    ])
    const number = '青文〔2025〕3号，19,020人'
    expect(tokenize(number).map(({ start, end }) => number.slice(start, end))).toContain('19,020')
  })
})
