import { afterEach, describe, expect, it } from 'vitest'
import { broadcastScript, secondsAloud } from '../../../src/outputs/screen/broadcast/broadcast-script.ts'
import { spokenWords } from '../../../src/outputs/screen/broadcast/spoken-words.ts'
import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let remove: (() => void) | undefined
afterEach(() => remove?.())

const scriptOf = async (entries: FixtureEntry[], station?: string, now?: string) => {
  const county = fixtureCounty(entries)
  remove = () => county.remove()
  const edition = await editionOf(county.contentDir, now)
  return edition.ask(() => broadcastScript(station))
}

const wordsOf = (script: Awaited<ReturnType<typeof scriptOf>>): string[] =>
  script?.paragraphs.map(({ words }) => words) ?? []

const event = (at: number, data: Record<string, unknown> = {}): FixtureEntry => ({
  collection: 'events',
  id: `20261122-event-${at}`,
  data: {
    recurrence: undefined,
    ends: undefined,
    title: `第${at}期“我们的节日”志愿服务活动`,
    starts: '2026-11-28T09:00',
    place: '青石村文化礼堂1楼',
    ...data,
  },
})

describe('what a loudspeaker says', () => {
  it('is nothing where there is no such station', async () => {
    expect(await scriptOf([], 'nowhere')).toBeUndefined()
  })

  it('takes three minutes at most, however much is on, and ends with the number and thanks', async () => {
    const script = await scriptOf(Array.from({ length: 40 }, (_, at) => event(at)))
    expect(script?.seconds).toBeLessThanOrEqual(180)
    expect(script?.seconds).toBeGreaterThan(120)
    expect(script?.seconds).toBe(secondsAloud(script?.paragraphs ?? []))
    expect(wordsOf(script).at(-2)).toContain('零七零零 五五五 零一零零')
    expect(wordsOf(script).at(-1)).toContain('谢谢各位乡亲')
    const said = wordsOf(script).filter((words) => words.includes('期‘我们的节日’')).length
    expect(wordsOf(script)).toContain(spokenWords(`这几天还有${40 - said}场活动，请看公告栏。`))
  })

  it('is nothing of what has ended, and says by when a paragraph is not to be read any more', async () => {
    const script = await scriptOf(
      [
        event(1, { title: '上午的课', starts: '2026-11-28T09:00', ends: '2026-11-28T11:30' }),
        event(2, { title: '下午的课', starts: '2026-11-28T14:00', ends: '2026-11-28T16:00' }),
      ],
      undefined,
      '2026-11-28T04:47:00.000Z',
    )
    expect(wordsOf(script).join('')).not.toContain('上午的课')
    expect(script?.paragraphs.filter(({ words }) => words.includes('下午的课'))).toMatchObject([
      { until: '16:00' },
    ])
  })

  it('has in a name in quotation marks single ones', async () => {
    const script = await scriptOf([event(1, { title: '“敲门行动”暨走访' })])
    expect(wordsOf(script).join('')).toContain('有“‘敲门行动’暨走访”')
  })

  it('has no figure in it', async () => {
    const script = await scriptOf([
      event(1),
      { collection: 'notices', data: { attachments: [], date: '2026-11-20' } },
    ])
    expect(wordsOf(script).join('')).not.toMatch(/\d/)
    expect(wordsOf(script).join('')).toContain('十一月二十八日，星期六，上午九点，在青石村文化礼堂一楼')
  })

  it('says that nothing is on rather than nothing', async () => {
    expect(wordsOf(await scriptOf([])).join('')).toContain('这几天没有新的活动')
  })

  it('warns of what does not take place, so that nobody comes for nothing', async () => {
    const script = await scriptOf([
      event(1, { status: 'postponed', newTime: { starts: '2026-12-05T15:00' } }),
    ])
    expect(wordsOf(script).join('')).toContain('不要跑空')
    expect(wordsOf(script).join('')).toContain('延期到十二月五日 下午三点')
  })
})
