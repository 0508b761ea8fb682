import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { board as protocol } from '../../../cms/protocol/board.ts'
import type { RequestOf } from '../../../cms/protocol/actions.ts'
import type { TestGateway } from './support/county.ts'
import { sneakIntoDraft } from './support/sneak-into-draft.ts'
import { chen, key, openGateway, publish, report, save } from './support/county.ts'

let gateway: TestGateway
let reviewer: TestGateway['ask']
beforeAll(async () => {
  gateway = await openGateway()
  reviewer = gateway.as({ ...chen, name: '李审核', login: 'li' })
})
afterAll(() => gateway.close())

const board = async (asked: RequestOf<'board'>) =>
  protocol.answer.parse((await gateway.ask('board', asked)).json)
const draft = (id: string, more: Record<string, unknown> = {}) =>
  gateway.ask('persistEntry', save(id, report(id, more)))
const move = (id: string, newStatus: string, reason?: string, ask = gateway.ask) =>
  ask('updateUnpublishedEntryStatus', { ...key(id), newStatus, reason })
const slugs = ({ rows }: Awaited<ReturnType<typeof board>>) => rows.map(({ slug }) => slug)

describe('a draft that somebody else handed in', () => {
  const ID = '20261110-qsc-r001'

  it('is not sent back without a word, and the reason stands on its card and at its entry', async () => {
    await draft(ID)
    await move(ID, 'pending_review')
    const answer = await move(ID, 'draft', ' ', reviewer)
    expect(answer).toMatchObject({
      status: 400,
      json: { error: expect.stringContaining('退回要写一句原因') },
    })
    expect((await move(ID, 'draft', '少了人数', reviewer)).status).toBe(200)
    const [card] = (await board({ status: 'draft', query: ID })).rows
    expect(card?.returned).toMatchObject({ reason: '少了人数', by: '李审核' })
    const { json } = await gateway.ask('unpublishedEntry', key(ID))
    expect(json['returned']).toMatchObject({ reason: '少了人数' })
  })

  it('is taken back by whoever handed it in without a reason', async () => {
    await move(ID, 'pending_review')
    expect((await move(ID, 'draft')).status).toBe(200)
  })
})

describe('the board', () => {
  it('shows a draft whose text cannot be read, and says why', async () => {
    const id = '20261109-qsc-r000'
    await draft(id)
    sneakIntoDraft(gateway.repository, id, '没有栏目的文字')
    const rows = (await board({ status: 'draft', query: id })).rows
    expect(rows).toMatchObject([{ slug: id, title: '', broken: expect.stringContaining('---') }])
  })

  it('tells what an unfinished draft lacks, and which change what is published', async () => {
    const [done, half] = ['20261111-qsc-r002', '20261111-qsc-r003']
    await draft(done)
    const { json } = await publish(gateway, done)
    await gateway.ask(
      'persistEntry',
      save(done, report(done, { title: '改过' }), { baseId: String(json['id']) }),
    )
    await draft(half, { summary: '' })
    const { rows } = await board({ status: 'draft', query: '20261111' })
    expect(rows.map(({ slug, isChange, lacks }) => ({ slug, isChange, lacks }))).toEqual([
      { slug: done, isChange: true, lacks: undefined },
      { slug: half, isChange: false, lacks: 1 },
    ])
  })

  it('is narrowed down by station, author, kind and day, and comes page by page, longest waiting first', async () => {
    const ids = ['20261112-qsc-r004', '20261112-qsc-r005', '20261112-qsc-r006']
    for (const id of ids) await draft(id, { date: '2026-11-12' })
    for (const id of ids) await move(id, 'pending_review')
    const waiting = { status: 'pending_review', day: '2026-11-12' } as const
    expect(slugs(await board(waiting))).toEqual(ids)
    const second = { ...waiting, page: 2, pageSize: 2 }
    expect(slugs(await board(second))).toEqual(ids.slice(2))
    // A page that is empty by now, since what stood there has gone on, is not shown in the place of drafts that wait.
    expect(await board({ ...second, page: 3 })).toMatchObject({ page: 2, rows: [{ slug: ids[2] }] })
    expect(
      (await board({ ...waiting, station: 'qingshi-cun', author: chen.name, kind: 'reports' })).total,
    ).toBe(3)
    for (const other of [{ station: 'x' }, { author: '别人' }, { kind: 'events' }, { day: '2026-11-13' }])
      expect((await board({ ...waiting, ...other })).total).toBe(0)
    expect(await board(waiting)).toMatchObject({
      kinds: [{ id: 'reports', label: '活动报道' }],
      authors: expect.arrayContaining([{ id: chen.name, label: chen.name }]),
    })
  })
})
