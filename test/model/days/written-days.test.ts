import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayParts, weekdayName } from '../../../src/model/beijing-time.ts'
import { isAmong } from '../../../src/model/days/stretches.ts'
import { certainDay, writtenDays } from '../../../src/model/days/written-days.ts'

const understood = (writing: string) => writtenDays(writing).stretches

describe('days that nobody can be sure of', () => {
  it.each([
    '',
    '下周四',
    '国庆期间',
    '腊月二十三',
    '2026-02-30',
    '2027年2月29日',
    '4月31日',
    '13月1日',
    '2026年12月',
    '12月',
    '24日',
    '12-17',
    '26年12月17日',
    '2026-12-17停一次',
    '2026-12-31至2026-12-24',
    '2026-12-24至2062-12-31',
    '2026-12-24至',
    '至2026-12-24',
    '2026-12-24至2026-12-31至2027-01-03',
    '2026-12-317',
    '１２月１７日前后',
  ])('are not guessed: “%s”', (writing) => {
    expect(writtenDays(writing)).toEqual({})
  })

  it('are named when the weekday beside them is another', () => {
    expect(writtenDays('2026年12月17日（星期五）')).toEqual({ onOtherWeekday: '2026-12-17' })
  })
})

describe('days as people write them', () => {
  it.each<[string, string[]]>([
    ['2026-12-17', ['2026-12-17']],
    ['2026-12-3', ['2026-12-03']],
    ['2026/12/10', ['2026-12-10']],
    ['2026.12.10', ['2026-12-10']],
    ['2026年12月17日', ['2026-12-17']],
    ['2026 年 12 月 17 日', ['2026-12-17']],
    ['２０２６－１２－０７', ['2026-12-07']],
    ['2026‑12‑17\u200b', ['2026-12-17']],
    ['\u00a02026–12–17 ', ['2026-12-17']],
    ['20261217', ['2026-12-17']],
    ['2026-12-17 00:00:00', ['2026-12-17']],
    ['2026-12-17（周四）', ['2026-12-17']],
    ['2026年12月20日 星期天', ['2026-12-20']],
    ['二〇二六年十二月十七日', ['2026-12-17']],
    ['十二月三十一号', ['12-31']],
    ['12月17日', ['12-17']],
    ['12月3', ['12-03']],
    ['12.17', ['12-17']],
    ['2⽉29⽇', ['02-29']],
  ])('one day: “%s”', (writing, days) => {
    expect(understood(writing)).toEqual(days)
  })

  it.each<[string, string[]]>([
    ['2026-12-24至2026-12-31', ['2026-12-24/2026-12-31']],
    ['2026-12-24 到 12-31', ['2026-12-24/2026-12-31']],
    ['2026/12/24~12/31', ['2026-12-24/2026-12-31']],
    ['2026年12月24日—31日', ['2026-12-24/2026-12-31']],
    ['2026-12-24-2026-12-31', ['2026-12-24/2026-12-31']],
    ['2026-12-24——31', ['2026-12-24/2026-12-31']],
    ['2026年12月30日至1月3日', ['2026-12-30/2027-01-03']],
    ['12月30日至2027年1月3日', ['2026-12-30/2027-01-03']],
    ['12月24日～31日', ['12-24/12-31']],
    ['12.30-1.2', ['12-30/01-02']],
  ])('from one to another: “%s”', (writing, days) => {
    expect(understood(writing)).toEqual(days)
  })

  it.each<[string, string[]]>([
    ['2026-12-3、2026-12-10', ['2026-12-03', '2026-12-10']],
    ['2026年12月3日、10日和17日', ['2026-12-03', '2026-12-10', '2026-12-17']],
    ['12月3、10、17日', ['12-03', '12-10', '12-17']],
    ['2026-12-24 2026-12-31', ['2026-12-24', '2026-12-31']],
    ['2026-12-31，1月7日。', ['2026-12-31', '2027-01-07']],
    ['2026-12-3；2026-12-24至31', ['2026-12-03', '2026-12-24/2026-12-31']],
  ])('several: “%s”', (writing, days) => {
    expect(understood(writing)).toEqual(days)
  })

  it('are the same day in every writing', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))
    fc.assert(
      fc.property(day, (each) => {
        const { year, month, day: date } = dayParts(each)
        for (const writing of [
          `${year}-${month}-${date}`,
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日（${weekdayName(each)}）`,
          each.replaceAll('-', ''),
          each.replaceAll('-', '－'),
        ])
          expect(understood(writing)).toEqual([each])
      }),
    )
  })

  it('never stop at what somebody pastes', () => {
    const pieces = fc.constantFrom(
      '2026',
      '12',
      '3',
      '-',
      '/',
      '年',
      '月',
      '日',
      '至',
      '、',
      ' ',
      '周四',
      '十',
      '(',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
        for (const stretch of understood(written.join('')) ?? [])
          expect(stretch).toMatch(/^(\d{4}-)?\d\d-\d\d(\/(\d{4}-)?\d\d-\d\d)?$/)
      }),
    )
  })
})

describe('a stretch of days', () => {
  it.each<[string, string, boolean]>([
    ['2026-12-24/2026-12-31', '2026-12-31', true],
    ['2026-12-24/2026-12-31', '2027-01-01', false],
    ['12-17', '2027-12-17', true],
    ['12-30/01-02', '2027-01-01', true],
    ['12-30/01-02', '2027-01-03', false],
  ])('%s: is %s among it? %s', (stretch, day, isIn) => {
    expect(isAmong([stretch], day)).toBe(isIn)
  })
})

describe('the one day that a field asks for', () => {
  it.each([
    '2026年11月8日',
    '2026.11.8',
    '2026/11/08',
    '20261108',
    '２０２６年１１月８日',
    '2026年11月8日（星期日）',
  ])('is read where %s can mean nothing else', (writing) => expect(certainDay(writing)).toBe('2026-11-08'))

  it.each([
    '',
    '11月8日',
    '2026年11月',
    '2026年2月30日',
    '2026年11月8日、9日',
    '2026年11月8日（星期一）',
    '下周三',
  ])('is not guessed from %s', (writing) => expect(certainDay(writing)).toBeUndefined())
})
