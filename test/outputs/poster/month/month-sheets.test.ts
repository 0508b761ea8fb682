import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { afterEach, describe, expect, it } from 'vitest'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import type { Mark, Sheet } from '../../../../src/outputs/poster/sheet/marks.ts'
import { fixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'
import { tallestVoid } from '../tallest-void.ts'

const STATION = 'qingshi-cun'
/** Four fingers on A4. */
const MOST_VOID = 450

let remove: (() => void) | undefined
afterEach(() => remove?.())

const sheetsAt = async (
  entries: FixtureEntry[],
  now: string,
  kind: 'station-month' | 'month',
  id: string,
  furnish: (contentDir: string) => void = () => undefined,
) => {
  const county = fixtureCounty(entries)
  remove = () => county.remove()
  furnish(county.contentDir)
  const edition = await editionOf(county.contentDir, now)
  const { made } = await edition.make(async () => (await posterOf(kind, id))?.compose(formats.a) ?? [])
  return made
}

const wordsOf = ({ marks }: Sheet): Extract<Mark, { kind: 'words' }>[] =>
  marks.filter((mark) => mark.kind === 'words')

const textsOf = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap((sheet) => wordsOf(sheet).map(({ text }) => text))

/** So many events in December, each at an hour of its own day. */
const december = (count: number): FixtureEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    collection: 'events',
    id: `20261201-many-${at}`,
    data: {
      recurrence: undefined,
      station: STATION,
      title: `“敲门行动”暨冬季走访慰问第${at + 1}场`,
      starts: `2026-12-${String((at % 31) + 1).padStart(2, '0')}T09:00`,
      ends: `2026-12-${String((at % 31) + 1).padStart(2, '0')}T10:30`,
      place: '青石村文化礼堂二楼会议室',
    },
  }))

const NEAR_THE_END = '2026-11-28T04:00:00.000Z'

describe('本月活动', () => {
  it('tells at a month’s end what the next one begins with, before anything else', async () => {
    const texts = textsOf(await sheetsAt(december(41), NEAR_THE_END, 'station-month', STATION))
    expect(texts).toContain('12月的活动')
    expect(texts).toContain('“敲门行动”暨冬季走访慰问第1场')
    expect(texts.join('')).not.toContain('还没有排定')
  })

  it('breaks its feasts between two of them, and never inside a name', async () => {
    const days = [
      ['全国交通安全日', 2],
      ['国际残疾人日', 3],
      ['国家宪法日', 4],
      ['国际志愿者日', 5],
      ['消费者权益日', 6],
      ['烈士纪念日', 13],
    ] as const
    const rows = days.map(([label, day]) => ({ id: `day-${day}`, label, calendar: 'solar', month: 12, day }))
    const sheets = await sheetsAt([], NEAR_THE_END, 'month', `2026-12-${STATION}`, (contentDir) =>
      writeFileSync(join(contentDir, 'vocabularies/festivals.yml'), stringify({ rows })),
    )
    const feasts = sheets.flatMap(wordsOf).find(({ text }) => text.includes('国家宪法日'))
    const lines = (feasts?.lines ?? []).map(({ units }) => units.map(({ text }) => text).join(''))
    expect(lines.length).toBeGreaterThan(1)
    const whole = days.map(([label, day]) => `12月${day}日${label}`)
    for (const name of lines.join('').split('、')) expect(whole).toContain(name)
    expect(lines.slice(0, -1).every((line) => whole.some((name) => line.endsWith(`${name}、`)))).toBe(true)
  })

  it('says that nothing is settled only where the next month is empty too', async () => {
    const texts = textsOf(await sheetsAt([], NEAR_THE_END, 'station-month', STATION))
    expect(texts.join('')).toContain('还没有排定')
  })

  it('leaves no half of a sheet empty where what is over stands in two columns', async () => {
    const over = december(9).map((entry) => ({
      ...entry,
      data: {
        ...entry.data,
        starts: String(entry.data?.starts).replace('2026-12', '2026-11'),
        ends: String(entry.data?.ends).replace('2026-12', '2026-11'),
      },
    }))
    for (const count of [4, 5, 6]) {
      const next = december(20)
        .slice(14)
        .map((entry) => ({ ...entry, id: `${entry.id}-next` }))
      const sheets = await sheetsAt(
        [...over.slice(0, count), ...next],
        NEAR_THE_END,
        'station-month',
        STATION,
      )
      expect(textsOf(sheets)).toContain('12月的活动')
      for (const sheet of sheets) expect(tallestVoid(sheet)).toBeLessThan(MOST_VOID)
      remove?.()
    }
  })

  it('of forty rows takes four sheets, whose places are named without the station and on one line', async () => {
    const sheets = await sheetsAt(december(40), NEAR_THE_END, 'month', `2026-12-${STATION}`)
    expect(sheets.length).toBeLessThanOrEqual(4)
    const places = sheets.flatMap(wordsOf).filter(({ text }) => text.endsWith('文化礼堂二楼会议室'))
    expect(places).toHaveLength(40)
    expect(new Set(places.map(({ text, lines }) => `${text} ${lines.length}`))).toEqual(
      new Set(['文化礼堂二楼会议室 1']),
    )
    expect(textsOf(sheets.slice(1)).filter((text) => text === '12月活动（接上一张）')).toHaveLength(
      sheets.length - 1,
    )
  })

  it('leaves a gap between weekday and title', async () => {
    const sheets = await sheetsAt(december(40), NEAR_THE_END, 'month', `2026-12-${STATION}`)
    for (const words of sheets.map(wordsOf)) {
      const titles = words.filter(({ text }) => text.startsWith('“敲门行动”'))
      const starts = [...new Set(titles.map(({ lines }) => lines[0]?.x ?? 0))]
      const weekdays = words.filter(({ text }) => /^周.$/u.test(text))
      for (const { lines } of weekdays) {
        const [line] = lines
        const end = (line?.x ?? 0) + 2 * (line?.size ?? 0)
        const next = Math.min(...starts.filter((start) => start > (line?.x ?? 0)))
        expect(next - end).toBeGreaterThan(30)
      }
    }
  })
})
