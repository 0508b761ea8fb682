import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenHour } from '../../../src/outputs/screen/broadcast/spoken-times.ts'
import { spokenWords } from '../../../src/outputs/screen/broadcast/spoken-words.ts'

const FIGURE = /\p{Nd}/u

/** Texts as editors write them: words, figures of all looks, and the signs that stand between them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '第',
        '年',
        '月',
        '日',
        '号',
        '个',
        '电话',
        '％',
        '%',
        ':',
        '：',
        '-',
        '–',
        '/',
        '.',
        '·',
        '０',
        '②',
        '½',
      ),
      fc.integer({ min: 0, max: 99_999_999_999 }).map(String),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('a text that is read aloud', () => {
  it('has no figure left in it, whatever was written', () => {
    fc.assert(fc.property(anyText, (text) => !FIGURE.test(spokenWords(text))))
  })

  it('is left as it is where it has none', () => {
    fc.assert(fc.property(fc.stringMatching(/^[一-龥，。“”]{0,20}$/u), (text) => spokenWords(text) === text))
  })

  it.each([
    ['2026年11月28日9:00', '二零二六年十一月二十八日上午九点'],
    ['2026-11-28 19:00–20:30', '二零二六年十一月二十八日 晚上七点到晚上八点半'],
    ['0700-5550100', '零七零零 五五五 零一零零'],
    ['请打13912345678', '请打一三九 一二三四 五六七八'],
    ['打12345热线', '打一二三四五热线'],
    ['12345政务热线', '一二三四五政务热线'],
    ['96110反诈专线，96110斤', '九六一一零反诈专线，九万六千一百一十斤'],
    ['补贴1,200元', '补贴一千二百元'],
    ['1999—2026年', '一九九九到二零二六年'],
    ['6楼602室', '六楼六零二室'],
    ['-3℃到25℃', '零下三摄氏度到二十五摄氏度'],
    ['7×24小时', '七乘二十四小时'],
    ['3.8妇女节，走3.8公里过节', '三八妇女节，走三点八公里过节'],
    ['12·4国家宪法日', '十二四国家宪法日'],
    ['第2场，2个人，12个', '第二场，两个人，十二个'],
    ['3.5公里，50%', '三点五公里，百分之五十'],
    ['环城东路130号', '环城东路一百三十号'],
  ])('says %s as %s', (written, said) => {
    expect(spokenWords(written)).toBe(said)
  })

  it.each([
    ['00:15', '凌晨零点十五分'],
    ['12:05', '中午十二点零五分'],
    ['14:30', '下午两点半'],
    ['24:00', '夜里十二点'],
  ])('calls the hour %s %s', (clock, said) => {
    expect(spokenHour(clock)).toBe(said)
  })
})
