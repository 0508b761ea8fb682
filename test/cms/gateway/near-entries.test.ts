import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nearEntries } from '../../../cms/protocol/finding.ts'
import type { TestGateway } from './support/county.ts'
import { openGateway, placeFor, report, save, smallCounty } from './support/county.ts'

const there = '20260703-qsc-yzt1'
const writing = { collection: 'reports', title: '榕树下义诊台', station: 'qingshi-cun', day: '2026-07-03' }

let gateway: TestGateway
const near = async (more: object = {}) =>
  nearEntries.answer.parse((await gateway.ask('nearEntries', { ...writing, ...more })).json).rows
const idsNear = async (more: object = {}) => (await near(more)).map(({ slug }) => slug)

beforeAll(async () => {
  gateway = await openGateway(
    placeFor({
      ...smallCounty,
      [`reports/2026/${there}.md`]: report(there, { title: '榕树下的义诊台', date: '2026-07-03' }),
      'reports/2026/20260703-qsc-othr.md': report('20260703-qsc-othr', {
        title: '夜校讲防溺水',
        date: '2026-07-03',
      }),
    }),
  )
})
afterAll(() => gateway.close())

describe('what may tell the same', () => {
  it.each([
    ['of another station', { station: 'xin-cun' }],
    ['two days away', { day: '2026-07-05' }],
    ['with another title', { title: '春节写福字送春联' }],
    ['while day or station is not known yet', { day: '' }],
    ['while the day cannot be read', { day: '七月三日' }],
    ['that is the entry itself', { besides: there }],
  ])('is nothing %s', async (_why, more) => expect(await idsNear(more)).toEqual([]))

  it('is an entry of the same station and day with nearly the same title', async () => {
    expect(await near()).toEqual([
      {
        collection: 'reports',
        slug: there,
        title: '榕树下的义诊台',
        day: '2026-07-03',
        station: '青石村站',
        status: 'published',
      },
    ])
  })

  it('is also one of the day before, one that another station hosted, and a draft', async () => {
    expect(await idsNear({ day: '2026-07-04', title: '榕树下的义诊台' })).toEqual([there])
    const id = '20260804-xc-zy01'
    const shared = { title: '联合义诊', date: '2026-08-04', station: 'xin-cun', coStations: ['qingshi-cun'] }
    await gateway.ask('persistEntry', save(id, report(id, shared)))
    expect(await near({ title: '联合义诊', day: '2026-08-04' })).toMatchObject([
      { slug: id, status: 'draft' },
    ])
  })

  it('is everything of the very day while there is no title', async () => {
    expect((await idsNear({ title: '' })).sort()).toEqual(['20260703-qsc-othr', there])
  })
})
