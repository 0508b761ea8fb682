import { describe, expect, it } from 'vitest'
import { LIST, textWidth } from '../../../src/outputs/poster/fit-rows.ts'
import {
  stationMonthPoster,
  type StationMonthEvent,
  type StationMonthInput,
} from '../../../src/outputs/poster/station-month.ts'

const event = (over: Partial<StationMonthEvent> = {}): StationMonthEvent => ({
  title: '周四夜校：手机防诈课',
  starts: '2026-11-26T19:00',
  ends: '2026-11-26T20:30',
  days: ['2026-11-26'],
  place: '青石村文化礼堂一楼',
  ...over,
})
const input = (events: StationMonthEvent[]): StationMonthInput => ({
  id: 'qingshi-cun',
  month: '2026-11',
  name: '青石村新时代文明实践站',
  level: '站',
  county: '青禾县',
  url: 'https://qinghe.example/stations/qingshi-cun/',
  stationPath: '/stations/qingshi-cun/',
  events,
})
const many = (count: number, over: Partial<StationMonthEvent> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const day = `2026-11-${String((index % 30) + 1).padStart(2, '0')}`
    return event({ starts: `${day}T19:00`, ends: `${day}T20:30`, days: [day], ...over })
  })

describe("a station's month on one sheet", () => {
  it('leaves out what has no room and says how many', () => {
    const poster = stationMonthPoster(input(many(30, { title: '长'.repeat(40), place: '远'.repeat(60) })))
    expect(poster.left).toBeGreaterThan(0)
    expect(poster.rows.length + poster.left).toBe(30)
  })

  it('shows most days of an overfull month, with short words rather than few events', () => {
    const title = '“我们的节日”主题志愿服务暨移风易俗政策宣讲与便民义诊集中活动'
    const poster = stationMonthPoster(
      input(many(26, { title, place: '村文化广场东侧二楼多功能室和宣传栏前的空地' })),
    )
    expect(poster.rows.length).toBeGreaterThanOrEqual(13)
  })

  it('cuts no title while a smaller size would hold it whole', () => {
    const title = '五彩行动：志愿红·宣讲橙·平安黄·出行绿·低碳蓝'
    const { step } = stationMonthPoster(input([event({ title })]))
    expect((textWidth(title) * step.title) / (LIST.width - step.date)).toBeLessThan(step.titleLines)
  })

  it('is a sheet without rows when nothing is planned', () => {
    expect(stationMonthPoster(input([]))).toMatchObject({ rows: [], left: 0 })
  })

  it('sets few events larger than many', () => {
    const sizes = [1, 4, 7, 10].map((count) => stationMonthPoster(input(many(count))).step.title)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(new Set(sizes).size).toBeGreaterThan(2)
  })

  it('never sets words smaller than arm’s length allows', () => {
    expect(stationMonthPoster(input(many(60))).step.detail).toBeGreaterThanOrEqual(4.4)
  })

  it('shows events in order of time, whatever the order they are told in', () => {
    const days = stationMonthPoster(input(many(9).reverse())).rows.map((row) => row.day)
    expect(days).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
  })

  it('names an event that recurs once, with all its days', () => {
    const days = ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26']
    const [row] = stationMonthPoster(
      input([event({ days, rule: '每周四', starts: '2026-11-05T19:00' })]),
    ).rows
    expect(row).toMatchObject({ day: '5', weekday: '周四', more: '每周四，还有 12、19、26日' })
  })

  it.each([
    ['2026-11-26T20:30', '19:00–20:30'],
    ['2026-11-27T08:00', '19:00–次日08:00'],
    ['2026-11-28T17:00', '11月26日 19:00 至 11月28日 17:00'],
    [undefined, '19:00'],
  ])('gives the end with its day where that is another: %s', (ends, time) => {
    expect(stationMonthPoster(input([event({ ends })])).rows[0]?.time).toBe(time)
  })

  it('prints the address as people type it', () => {
    expect(stationMonthPoster(input([])).urlText).toBe('qinghe.example/stations/qingshi-cun/')
  })
})
