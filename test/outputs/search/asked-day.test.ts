import { describe, expect, it } from 'vitest'
import { askedDayTest, otherSayings, withDaySaid } from '../../../src/outputs/search/client/asked-day.ts'

const said = (typed: string) => withDaySaid(typed).trim().replace(/\s+/g, ' ')

it('a day of the week is found however it is called, and a weekend by its days', () => {
  expect(said('礼拜天图书馆')).toBe('周日 图书馆')
  expect(otherSayings('周日')).toEqual(['星期日', '星期天'])
  expect(otherSayings('周末')).toContain('周六')
  expect(otherSayings('周年')).toEqual([])
})

describe('a day in a question', () => {
  it.each([
    ['第3次例会', '第3次例会'],
    ['三月初三', '三月初三'],
    ['0700-5550114', '0700-5550114'],
    ['QH-024', 'QH-024'],
    ['2026-99-99', '2026-99-99'],
  ])('is not read out of %s', (typed, same) => {
    expect(said(typed)).toBe(same)
  })

  it.each([
    ['2026-09-23', '2026年9月23日'],
    ['2026/9/23 开镰', '2026年9月23日 开镰'],
    ['2026.3', '2026年3月'],
    ['12月5号', '12月5日'],
    ['三月十二植树节', '3月12日 植树节'],
    ['十二月二十一日', '12月21日'],
    ['3.5', '3月5日'],
  ])('is said as pages say it: %s', (typed, day) => {
    expect(said(typed)).toBe(day)
  })

  it('is one day, a day of every year, or all days of a month', () => {
    expect([20260305, 20260306].map(askedDayTest('2026年3月5日'))).toEqual([true, false])
    expect([20250305, 20260305, 20260405].map(askedDayTest('3月5日'))).toEqual([true, true, false])
    expect([20260801, 20260831, 20260901].map(askedDayTest('八月的活动'))).toEqual([true, true, false])
    expect([20260305, 0].map(askedDayTest('义诊'))).toEqual([false, false])
  })
})
