import { describe, expect, it } from 'vitest'
import { breakLines, type Rag } from '../../../src/outputs/type/line-break.ts'
import { fewestLines, lineMeasure } from '../../../src/outputs/type/line-measure.ts'
import { unitsOf } from '../../../src/outputs/type/units.ts'

const linesOf = (text: string, width: number, rag?: Rag) =>
  breakLines(unitsOf(text, 700).units, width, rag).map((line) =>
    line.placed.map((unit) => unit.text).join(''),
  )

const NASTY = [
  '“讲、评、帮、乐、庆”：把《新风“十条”》讲到晒谷场上（第3期）……',
  'G206国道旁的“3·5”学雷锋：128名志愿者清运垃圾3.6吨，98%的乡亲说“好”',
  '“桥头的灯，我来点”——记摆渡人刘𬭎发',
  '青禾县召开2026年新时代文明实践“五星级”所站创建工作推进会暨“我们的节日·中秋”志愿服务项目集中发布活动',
  '（一）、（二）、（三）；《甲》《乙》《丙》！？',
]

describe('breaking a title into lines', () => {
  it.each(NASTY)('never starts a line with a closing mark nor ends one with an opening mark: %s', (title) => {
    for (let width = 7; width <= 20; width += 1) {
      for (const line of linesOf(title, width)) {
        expect(line, `at ${width} em`).not.toMatch(/^[，。、：；！？）》」』”’…]/u)
        expect(line, `at ${width} em`).not.toMatch(/[（《“‘「『]$/u)
      }
    }
  })

  it.each(NASTY)('never lets a line be wider than its measure: %s', (title) => {
    for (let width = 6; width <= 20; width += 1) {
      for (const line of breakLines(unitsOf(title, 700).units, width))
        expect(line.width).toBeLessThanOrEqual(width)
    }
  })

  it.each(NASTY)('never needs fewer lines than it says at least: %s', (title) => {
    const { units } = unitsOf(title, 700)
    for (let width = 6; width <= 40; width += 0.5) {
      const least = fewestLines(units, width)
      expect(breakLines(units, width).length, `at ${width} em`).toBeGreaterThanOrEqual(least)
      expect(least, `at ${width} em`).toBeGreaterThanOrEqual(
        Math.floor(lineMeasure(units)(0, units.length) / (width + 1)),
      )
    }
  })

  it.each(NASTY)('loses no character and keeps the order: %s', (title) => {
    const whole = linesOf(title, Infinity).join('')
    expect(linesOf(title, 8).join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
  })

  it.each([
    ['志愿者今天上午清运垃圾128吨', 10, /128$/u],
    ['全县文明实践工作截至2026年', 11, /2026$/u],
    ['第12届乡村夜校开课了', 3, /第$/u],
    ['脐橙采摘节卖出98%', 7, /98$/u],
  ])('keeps a number with its unit: %s', (title, width, tornEnd) => {
    expect(linesOf(title, width).filter((line) => tornEnd.test(line))).toEqual([])
  })

  it('never leaves one character alone on the last line', () => {
    for (let count = 5; count <= 40; count += 1) {
      const last = linesOf('村'.repeat(count), 12).at(-1) ?? ''
      expect(last.length, `${count} characters`).toBeGreaterThan(1)
    }
  })

  it.each([
    ['写一副“不用写”的春联', 8.3, '“不用写”的春联'],
    ['丰收节上十二万斤橘子出了山', 8.3, '丰收节上十二万斤'],
    ['志愿服务凭什么不是“白干”？第四十四讲没有标准答案', 13, '第四十四讲没有标准答案'],
    ['石桥村老祠堂里的新时代文明实践站开门了', 12, '新时代文明实践站开门了'],
  ])('keeps quotations, numbers and names whole where it can: %s', (title, width, whole) => {
    expect(linesOf(title, width)).toContain(whole)
  })

  it('breaks before the dash of a subtitle', () => {
    expect(linesOf('“桥头的灯，我来点”——记摆渡人刘𬭎发', 10)).toEqual([
      '“桥头的灯，我来点”',
      '——记摆渡人刘𬭎发',
    ])
  })

  it('makes the lines of a title alike and those of a paragraph full', () => {
    const text = '志愿者冒雨上山给九户老人送去冬衣'
    expect(linesOf(text, 12, 'even')).toEqual(['志愿者冒雨上山', '给九户老人送去冬衣'])
    expect((linesOf(text, 12, 'full')[0] ?? '').length).toBeGreaterThan(10)
  })

  it('gives marks that meet half a square less', () => {
    const [line] = breakLines(unitsOf('《甲》《乙》，', 700).units, Infinity)
    expect(line?.width).toBe(5)
  })
})

describe('a page of text', () => {
  const text =
    '值班的人要会三样：登记点单、量血压、找到站长。自己办不了的，当场打电话转给能办的人，不让来的人再跑一趟。'

  it('fills its lines: no more is missing than a word that is kept whole', () => {
    for (let width = 16; width <= 34; width += 1) {
      const lines = breakLines(unitsOf(text, 400).units, width, 'filled').slice(0, -1)
      for (const line of lines) expect(width - line.width, `at ${width} em`).toBeLessThan(4)
    }
  })

  it('begins no line with a closing mark for it', () => {
    for (let width = 10; width <= 34; width += 1)
      for (const line of linesOf(text, width, 'filled'))
        expect(line, `at ${width} em`).not.toMatch(/^[，。、：；！？）》」』”’…]/u)
  })
})
