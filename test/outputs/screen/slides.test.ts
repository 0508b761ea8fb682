import { afterEach, describe, expect, it } from 'vitest'
import { wallScreen } from '../../../src/outputs/screen/screen.ts'
import { secondsOf, type Slide } from '../../../src/outputs/screen/slides/slide.ts'
import { fixtureCounty, type FixtureEntry } from '../../fixtures/county.ts'
import { editionOf } from '../../fixtures/edition.ts'

let remove: (() => void) | undefined
afterEach(() => remove?.())

const event = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'events',
  id,
  data: { recurrence: undefined, ends: undefined, station: 'qingshi-cun', ...data },
})

const notice = (id: string, data: Record<string, unknown>): FixtureEntry => ({
  collection: 'notices',
  id,
  data: { attachments: [], ...data },
})

/** The slides of a county of these entries, on the morning of 22 November. */
const slidesOf = async (entries: FixtureEntry[], station?: string): Promise<Slide[]> => {
  const county = fixtureCounty(entries)
  remove = () => county.remove()
  const edition = await editionOf(county.contentDir)
  return edition.ask(() => wallScreen(station)?.slides ?? [])
}

const titlesOf = (slides: readonly Slide[]): string[] =>
  slides.flatMap((slide) => ('rows' in slide ? slide.rows.map(({ title }) => title) : []))

describe('what stands on the wall', () => {
  it('is nothing where there is no such station', async () => {
    expect(await slidesOf([], 'nowhere')).toEqual([])
  })

  it('is no event of yesterday, and none after this week while this week has any', async () => {
    const slides = await slidesOf([
      event('20261121-over', { title: '昨天的课', starts: '2026-11-21T09:00' }),
      event('20261122-today', { title: '今天的课', starts: '2026-11-22T19:00' }),
      event('20261215-later', { title: '下个月的课', starts: '2026-12-15T19:00' }),
    ])
    expect(titlesOf(slides)).toEqual(['今天的课'])
  })

  it('is the next days that have anything where the week is empty', async () => {
    const slides = await slidesOf([
      event('20261215-later', { title: '下个月的课', starts: '2026-12-15T19:00' }),
    ])
    expect(titlesOf(slides)).toEqual(['下个月的课'])
  })

  it('is no notice that is old news', async () => {
    const slides = await slidesOf([
      notice('20260901-old', { title: '九月的通知', date: '2026-09-01' }),
      notice('20261120-new', { title: '新的通知', date: '2026-11-20' }),
    ])
    expect(titlesOf(slides)).toEqual(['新的通知'])
  })

  it('is of a notice also what it says, after the salutation', async () => {
    const body = '各所、站：\n\n重阳节将至，现征集敬老志愿服务项目。\n\n请在十月十五日前报来。'
    const alone = { ...notice('20261120-new', { date: '2026-11-20' }), body }
    const wordsOf = (slides: readonly Slide[]) =>
      slides.flatMap((slide) => ('rows' in slide ? slide.rows.map(({ words }) => words) : []))
    expect(wordsOf(await slidesOf([alone]))).toEqual([
      '重阳节将至，现征集敬老志愿服务项目。请在十月十五日前报来。',
    ])
  })

  it('is of a notice that begins with an endless sentence no more than is read', async () => {
    const body = `${'为深入贯彻落实有关精神，'.repeat(20)}现通知如下。`
    const [slide] = await slidesOf([{ ...notice('20261120-new', { date: '2026-11-20' }), body }])
    const [row] = slide && 'rows' in slide ? slide.rows : []
    expect(row?.words).toMatch(/^.{1,79}精神……$/u)
  })

  it('is of a notice also its day and whom to ask, for a wall on which it is left alone', async () => {
    const [slide] = await slidesOf([notice('20261120-new', { date: '2026-11-20' })], 'qingshi-cun')
    expect(slide).toMatchObject({ kind: 'list', ask: '0700-5550123', rows: [{ day: '2026-11-20' }] })
  })

  it('is the way to the portal where there is nothing else to tell', async () => {
    expect((await slidesOf([])).map(({ kind }) => kind)).toEqual(['way'])
  })

  it('is at a station its own, and the county’s where it has nothing of its own', async () => {
    const entries = [
      event('20261122-own', { title: '村里的课', starts: '2026-11-22T19:00' }),
      event('20261122-centre', { title: '县里的课', starts: '2026-11-22T19:00', station: 'qinghe-zhongxin' }),
    ]
    expect(titlesOf(await slidesOf(entries, 'qingshi-cun'))).toEqual(['村里的课'])
    remove?.()
    expect(titlesOf(await slidesOf(entries.slice(1), 'qingshi-cun'))).toEqual(['县里的课'])
  })

  it('says of each event when it is over, and of the day when it ends', async () => {
    const slides = await slidesOf([
      event('20261122-open', { title: '没写几点完', starts: '2026-11-22T09:00' }),
      event('20261122-ends', { title: '写了几点完', starts: '2026-11-22T19:00', ends: '2026-11-22T20:30' }),
    ])
    const [day] = slides
    expect(day).toMatchObject({ kind: 'day', day: '2026-11-22', until: '2026-11-22T24:00' })
    expect(day && 'rows' in day && day.rows.map(({ until }) => until)).toEqual([
      '2026-11-22T24:00',
      '2026-11-22T20:30',
    ])
  })

  it('loses no line of a full day, but counts what has no room', async () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      event(`20261122-many-${at}`, { title: `第${at}场`, starts: '2026-11-22T19:00' }),
    )
    const days = (await slidesOf(many)).filter((slide) => slide.kind === 'day')
    const shown = days.reduce((sum, { rows }) => sum + rows.length, 0)
    expect(shown + (days.at(-1)?.more ?? 0)).toBe(30)
    expect(Math.max(...days.map(({ rows }) => rows.length))).toBeLessThanOrEqual(3)
  })

  it('stands as long as it takes to read, between 8 and 15 seconds', async () => {
    const few = await slidesOf([event('20261122-one', { title: '课', starts: '2026-11-22T19:00' })])
    remove?.()
    const long = await slidesOf(
      [1, 2, 3].map((at) =>
        event(`20261122-${at}`, {
          title: '很长的题目'.repeat(7),
          place: '很长的地方'.repeat(8),
          starts: '2026-11-22T19:00',
        }),
      ),
    )
    const seconds = [...few, ...long].map(secondsOf)
    expect(Math.min(...seconds)).toBe(8)
    expect(Math.max(...seconds)).toBe(15)
  })
})

describe('a wall that was set up before its station had its present id', () => {
  it('knows the address that it begins at, unless another station has it now', async () => {
    const station = (id: string, formerIds: string[]): FixtureEntry => ({
      collection: 'stations',
      id,
      data: { formerIds },
    })
    const county = fixtureCounty([station('new-name', ['old-name', 'taken']), station('taken', [])])
    remove = () => county.remove()
    const edition = await editionOf(county.contentDir)
    expect(edition.ask(() => wallScreen('new-name')?.formerPaths)).toEqual(['/screen/old-name/'])
  })
})
