import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, beijingDay, quarterOf } from '../../../src/model/beijing-time.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { Today } from '../../../cms/protocol/today.ts'
import { today as protocol } from '../../../cms/protocol/today.ts'
import type { TestGateway } from './support/county.ts'
import { chen, key, openGateway, placeFor, publish, report, save, smallCounty } from './support/county.ts'

const day = beijingDay(new Date())
const li = { ...chen, name: '李站长', login: 'li' }

const event = (id: string, more: object = {}) =>
  joinFrontMatter(
    {
      id,
      title: '周四夜校',
      station: 'qingshi-cun',
      starts: `${addDays(day, -3)}T19:00`,
      place: '文化礼堂',
      audience: ['all'],
      status: 'planned',
      ...more,
    },
    '',
  )
const person = (id: string, level: string, more: object = {}) =>
  joinFrontMatter(
    {
      id,
      title: '修了三十年钟',
      persons: [{ name: '何守成' }],
      station: 'qingshi-cun',
      honours: [{ level, class: 'jingye', period: quarterOf(day), awardedBy: '青禾县' }],
      ...more,
    },
    '',
  )
const honourLevels = `rows:
  - { id: city, label: 市级, order: 10, colour: '#8A5A00', note: 市级好人 }
  - { id: county, label: 县级, order: 20, colour: '#2C6449', note: 县级好人 }
  - { id: town, label: 镇级, order: 30, colour: '#2C6449', note: 镇级好人 }\n`
const rules = `rows:
  - { id: year, label: 站每年报道, level: station, period: year, atLeast: 2, countedBy: reports }
  - { id: later, label: 以后才算, level: station, period: year, atLeast: 2, countedBy: reports, since: '2199-01-01' }
  - { id: self, label: 阵地自查, level: station, period: year, atLeast: 1, countedBy: self }
  - { id: other, label: 别的级别, level: centre, period: year, atLeast: 1, countedBy: reports }\n`

let gateway: TestGateway
const due = async (ask: TestGateway['ask'] = gateway.ask): Promise<Today> =>
  protocol.answer.parse((await ask('today')).json)
const draft = (id: string, more: Record<string, unknown> = {}) =>
  gateway.ask('persistEntry', save(id, report(id, { date: day, ...more })))
const handIn = (id: string) =>
  gateway.ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_review' })

beforeEach(async () => {
  gateway = await openGateway(
    placeFor({
      ...smallCounty,
      'vocabularies/rules.yml': rules,
      'vocabularies/honourLevels.yml': honourLevels,
      'good-people/he-shifu.md': person('he-shifu', 'county'),
      'good-people/gone.md': person('gone', 'city', { status: 'withdrawn' }),
      'vocabularies/audiences.yml': 'rows:\n  - { id: all, label: 全体 }\n',
      'events/2026/20261101-qsc-past.md': event('20261101-qsc-past'),
      'events/2026/20261101-qsc-soon.md': event('20261101-qsc-soon', {
        starts: `${addDays(day, 1)}T19:00`,
      }),
      'events/2026/20261101-qsc-none.md': event('20261101-qsc-none', { status: 'cancelled' }),
      'events/2026/20261101-qsc-week.md': event('20261101-qsc-week', {
        title: '每周一课',
        starts: `${addDays(day, -20)}T19:00`,
        recurrence: { kind: 'weekly' },
      }),
      'notices/20261012-soon.md': joinFrontMatter(
        {
          id: '20261012-soon',
          title: '征集',
          kind: 'notice',
          date: day,
          expireAt: `${addDays(day, 3)}T08:00`,
        },
        '各站：',
      ),
      'notices/20261012-late.md': joinFrontMatter(
        {
          id: '20261012-late',
          title: '长期',
          kind: 'notice',
          date: day,
          expireAt: `${addDays(day, 300)}T08:00`,
        },
        '各站：',
      ),
    }),
  )
})
afterEach(() => gateway.close())

describe('the first screen', () => {
  it('counts a colleague’s draft and does not list it among one’s own', async () => {
    await gateway.as(li)('persistEntry', save('20261122-qsc-li01', report('20261122-qsc-li01')))
    await draft('20261122-qsc-me01')
    const { drafts, othersDrafts } = await due()
    expect(drafts.rows.map(({ slug }) => slug)).toEqual(['20261122-qsc-me01'])
    expect(othersDrafts).toBe(1)
  })

  it('says why a draft came back and by whom, until it is handed in again', async () => {
    await draft('20261122-qsc-back')
    await handIn('20261122-qsc-back')
    expect((await due()).review).toMatchObject({ total: 1, rows: [{ title: '榕树下量血压', by: '陈禾' }] })
    const back = { ...key('20261122-qsc-back'), newStatus: 'draft', reason: '人数请再核对' }
    await gateway.as(li)('updateUnpublishedEntryStatus', back)
    const { returned, drafts, review } = await due()
    expect(returned.rows).toMatchObject([{ slug: '20261122-qsc-back', reason: '人数请再核对', by: '李站长' }])
    expect([drafts.total, review.total]).toEqual([0, 0])
    await handIn('20261122-qsc-back')
    expect(await due()).toMatchObject({ returned: { total: 0 }, review: { total: 1 } })
  })

  it('names events that have passed without a report, and no other', async () => {
    const { events } = await due()
    expect(events.rows.map(({ event: id, day: held }) => [id, held])).toEqual(
      expect.arrayContaining([
        ['20261101-qsc-past', addDays(day, -3)],
        ['20261101-qsc-week', addDays(day, -6)],
      ]),
    )
    expect(events).toMatchObject({ total: 2, rows: [{ station: '青石村站', stationId: 'qingshi-cun' }, {}] })
    await draft('20261122-qsc-told', { event: '20261101-qsc-past' })
    expect((await due()).events.rows.map(({ event: id }) => id)).toEqual(['20261101-qsc-week'])
  })

  it('names stations behind a rule until enough of their reports are published', async () => {
    expect((await due()).behind).toMatchObject([
      { label: '站每年报道', asked: 1, stations: [{ id: 'qingshi-cun', name: '青石村站', missing: 2 }] },
    ])
    for (const id of ['20261122-qsc-aa01', '20261122-qsc-aa02']) {
      await draft(id)
      await publish(gateway, id)
    }
    expect((await due()).behind).toEqual([])
  })

  it('names what leaves the portal within two weeks', async () => {
    const { expiring } = await due()
    expect(expiring.rows.map(({ slug, kind }) => [slug, kind])).toEqual([['20261012-soon', '通知公告']])
  })
})

it('posters of the county are offered of what there is: no roll of a level that nobody has, no board of nothing', async () => {
  const { posters } = await due()
  expect(posters).toEqual({
    levels: [{ id: 'county', label: '县级' }],
    quarters: [quarterOf(day)],
    boards: [],
  })
})

it('a board is offered as soon as the portal has one, which counts people who were honoured too', async () => {
  for (const id of ['20261122-qsc-aa01', '20261122-qsc-aa02']) {
    await draft(id)
    await publish(gateway, id)
  }
  expect((await due()).posters.boards).toEqual([])
  await draft('20261122-qsc-aa03')
  await publish(gateway, '20261122-qsc-aa03')
  expect((await due()).posters.boards).toEqual([quarterOf(day)])
})
