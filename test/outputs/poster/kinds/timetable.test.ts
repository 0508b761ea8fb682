import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '../../../../src/library/edition/edition.ts'
import { orderFacts } from '../../../../src/library/site/release-order.ts'
import { posterOf } from '../../../../src/outputs/poster/posters.ts'
import { formats } from '../../../../src/outputs/poster/sheet/format.ts'
import type { PosterKind } from '../../../../src/model/posters/poster-kinds.ts'
import { fixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'
import { editionOf } from '../../../fixtures/edition.ts'

const event = (title: string, station: string, from: string, to?: string): FixtureEntry => ({
  collection: 'events',
  id: `2026-${station}-${from.replace(/\D/gu, '')}`,
  data: { recurrence: undefined, title, station, starts: `2026-${from}`, ends: to && `2026-${to}` },
})

const county = fixtureCounty([
  event('清早义诊', 'linjiang-zhen', '11-28T09:00', '11-28T10:00'),
  event('晚上夜校', 'linjiang-zhen', '11-28T19:00', '11-28T20:30'),
  event('整天摄影展', 'linjiang-zhen', '11-28T08:30'),
  event('明天磨刀', 'linjiang-zhen', '11-29T08:00', '11-29T09:00'),
  event('上午剪窗花', 'qinghe-zhongxin', '11-28T08:00', '11-28T11:00'),
  // With so many of its own a station tells of nobody else's.
  ...['11-30', '12-01', '12-02'].map((day) => event('微课', 'qinghe-zhongxin', `${day}T19:00`)),
])
const MORNING = '2026-11-28T00:30:00.000Z'
/** Noon in Beijing. */
const NOON = '2026-11-28T04:00:00.000Z'

let edition: Edition
beforeAll(async () => {
  edition = await editionOf(county.contentDir, MORNING)
})
afterAll(() => county.remove())

/** What a poster says at a moment; the same edition goes on from release to release. */
const wordsAt = async (now: string, kind: PosterKind, id: string): Promise<string> => {
  edition.tell(orderFacts({ contentDir: county.contentDir, now: new Date(now), baseUrl: undefined }))
  const { made } = await edition.make(async () => (await posterOf(kind, id))?.compose(formats.a) ?? [])
  const texts = made.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : [])),
  )
  return texts.join('\n')
}

const STILL_TO_COME = ['晚上夜校', '整天摄影展', '明天磨刀']

describe.each([
  ['the timetable of a station', 'week-timetable', 'linjiang-zhen'],
  ['the timetable of the county', 'county-week', 'county'],
  ['what is near on a sheet of a month', 'station-month', 'qingshi-cun'],
] as const)('%s', (_, kind, id) => {
  it('names in the morning all that the day has', async () => {
    const words = await wordsAt(MORNING, kind, id)
    for (const title of ['清早义诊', ...STILL_TO_COME]) expect(words).toContain(title)
  })

  it('leaves out at noon what has ended, and nothing else', async () => {
    const words = await wordsAt(NOON, kind, id)
    expect(words).not.toContain('清早义诊')
    for (const title of STILL_TO_COME) expect(words).toContain(title)
  })
})

describe('a day of which all has ended', () => {
  it('says so, and not that nothing was on', async () => {
    expect(await wordsAt(MORNING, 'week-timetable', 'qinghe-zhongxin')).not.toContain('已经结束')
    expect(await wordsAt(NOON, 'week-timetable', 'qinghe-zhongxin')).toContain('这天的已经结束')
  })
})
