import { afterEach, describe, expect, it } from 'vitest'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import type { Mark, Sheet } from '../../../../src/outputs/poster/sheet/marks.ts'
import { fixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'

const STATION = 'qingshi-cun'

let remove: (() => void) | undefined
afterEach(() => remove?.())

const sheetsAt = async (
  entries: FixtureEntry[],
  now: string,
  kind: 'station-month' | 'month',
  id: string,
) => {
  const county = fixtureCounty(entries)
  remove = () => county.remove()
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

  it('says that nothing is settled only where the next month is empty too', async () => {
    const texts = textsOf(await sheetsAt([], NEAR_THE_END, 'station-month', STATION))
    expect(texts.join('')).toContain('还没有排定')
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
