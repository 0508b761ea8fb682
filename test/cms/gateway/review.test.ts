import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import type { TestGateway } from './support/county.ts'
import { key, openGateway, publish, pushByHand, report, save } from './support/county.ts'
import { sneakIntoDraft } from './support/sneak-into-draft.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
beforeAll(async () => {
  gateway = await openGateway()
  ask = gateway.ask
})
afterAll(() => gateway.close())

const writer = { name: '王站', login: 'wang', email: 'wang@example.com', role: 'writer' } as const
const newDraft = async (id: string, more = {}) =>
  String((await ask('persistEntry', save(id, report(id, more)))).json['id'])
const move = (id: string, newStatus: string, more = {}) => ({ ...key(id), newStatus, ...more })
const statusOf = async (id: string) => (await ask('unpublishedEntry', key(id))).json['status']
const pathOf = (id: string) => `content/reports/${id}.md`

describe('on the way to the portal', () => {
  it('an entry that is not a draft is answered as "not in review"', async () => {
    expect((await ask('unpublishedEntry', { id: 'reports/20261101-qsc-none' })).status).toBe(404)
  })

  it('a draft that nobody approved is not published', async () => {
    await newDraft('20261101-qsc-a001')
    const answer = await ask('publishUnpublishedEntry', key('20261101-qsc-a001'))
    expect(answer).toMatchObject({ status: 409, json: { error: expect.stringContaining('现在是“草稿”') } })
    expect(gateway.releases()).toBe(0)
  })

  it('a good person may be noted down before consent, but is not sent in without it', async () => {
    const person = { collection: 'good-people', slug: 'he-shifu' }
    const { data, body } = collections['good-people'].example
    const raw = joinFrontMatter({ id: person.slug, ...data, station: undefined, consent: undefined }, body)
    const dataFiles = [{ slug: person.slug, path: 'content/good-people/he-shifu.md', raw }]
    const options = { collectionName: person.collection, newEntry: true, useWorkflow: true }
    expect((await ask('persistEntry', { dataFiles, options })).json).not.toHaveProperty('error')
    const sentIn = await ask('updateUnpublishedEntryStatus', { ...person, newStatus: 'pending_review' })
    expect(sentIn).toMatchObject({ status: 422, json: { error: expect.stringContaining('同意公开') } })
  })

  it('a writer sends in, but does not approve', async () => {
    const wang = gateway.as(writer)
    await newDraft('20261101-qsc-a002')
    expect(
      (await wang('updateUnpublishedEntryStatus', move('20261101-qsc-a002', 'pending_review'))).status,
    ).toBe(200)
    expect(
      (await wang('updateUnpublishedEntryStatus', move('20261101-qsc-a002', 'pending_publish'))).status,
    ).toBe(403)
  })

  it('a change after the approval makes it a draft again, whoever made it', async () => {
    const id = '20261101-qsc-a003'
    const baseId = await newDraft(id)
    await ask('updateUnpublishedEntryStatus', move(id, 'pending_publish'))
    const changed = report(id, { title: '审核以后又改了' })
    expect(await ask('persistEntry', save(id, changed, { baseId }))).toMatchObject({
      json: { status: 'draft' },
    })
    expect((await ask('publishUnpublishedEntry', key(id))).status).toBe(409)
  })

  it('an approval does not hold for a text that somebody put there past the CMS', async () => {
    const id = '20261101-qsc-a004'
    await newDraft(id)
    await ask('updateUnpublishedEntryStatus', move(id, 'pending_publish'))
    sneakIntoDraft(gateway.repository, id, report(id, { title: '绕过审核' }))
    expect(await statusOf(id)).toBe('draft')
    expect((await ask('publishUnpublishedEntry', key(id))).status).toBe(409)
  })

  it('an approved draft is published in one commit and asks for a release', async () => {
    const id = '20261101-qsc-a005'
    await newDraft(id)
    const before = gateway.releases()
    expect((await publish(gateway, id)).status).toBe(200)
    expect(gateway.releases()).toBe(before + 1)
    expect((await ask('getEntry', { path: pathOf(id) })).json['data']).toBe(report(id))
    expect((await ask('unpublishedEntry', key(id))).status).toBe(404)
  })

  it('a draft never overwrites what was published after it was begun', async () => {
    const id = '20261101-qsc-a006'
    await newDraft(id)
    const { json } = await publish(gateway, id)
    await ask('persistEntry', save(id, report(id, { title: '草稿里的标题' }), { baseId: String(json['id']) }))
    pushByHand(gateway.repository, (work) =>
      writeFileSync(join(work, `reports/2026/${id}.md`), report(id, { title: '命令行改的标题' })),
    )
    const answer = await publish(gateway, id)
    expect(answer).toMatchObject({ status: 409, json: { conflict: { theirsBy: '技术员' } } })
    expect((await ask('getEntry', { path: pathOf(id) })).json['data']).toContain('命令行改的标题')
  })

  it('a draft that points at another draft waits for it', async () => {
    const { data } = (await ask('getEntry', { path: 'content/stations/qingshi-cun.md' })).json as unknown as {
      data: string
    }
    const station = data.replaceAll('qingshi-cun', 'xin-cun')
    expect((await ask('persistEntry', save('xin-cun', station, { collection: 'stations' }))).status).toBe(200)
    await newDraft('20261101-qsc-a007', { station: 'xin-cun' })
    expect(await publish(gateway, '20261101-qsc-a007')).toMatchObject({ status: 422 })
    expect((await publish(gateway, 'xin-cun', 'stations')).status).toBe(200)
    expect((await publish(gateway, '20261101-qsc-a007')).status).toBe(200)
  })
})

describe('taking off the portal', () => {
  const ID = '20261102-qsc-b001'

  it('withdraws into a draft in one step, and it can be published again', async () => {
    await newDraft(ID)
    await publish(gateway, ID)
    expect((await ask('withdraw', { ...key(ID), reason: '照片里的人不同意公开' })).status).toBe(200)
    expect((await ask('getEntry', { path: pathOf(ID) })).json['data']).toBeNull()
    expect(await statusOf(ID)).toBe('draft')
    expect((await publish(gateway, ID)).status).toBe(200)
    expect((await ask('getEntry', { path: pathOf(ID) })).json['data']).toBe(report(ID))
  })

  it('deletes, tells the history, and restores', async () => {
    expect((await ask('deleteFiles', { paths: [pathOf(ID)], options: { commitMessage: 'x' } })).status).toBe(
      200,
    )
    expect((await ask('deleteFile', { path: pathOf(ID) })).status).toBe(404)
    const { trail, versions } = (await ask('entryHistory', key(ID))).json as unknown as {
      trail: { did: string; by: string; reason?: string }[]
      versions: { by: string }[]
    }
    expect(trail.map(({ did }) => did)).toEqual([
      'saved',
      'moved',
      'published',
      'withdrawn',
      'moved',
      'published',
      'deleted',
    ])
    expect(trail[3]).toMatchObject({ by: '陈禾', reason: '照片里的人不同意公开' })
    expect(versions.length).toBeGreaterThan(2)
    expect((await ask('restore', key(ID))).status).toBe(200)
    const { json } = await ask('unpublishedEntryDataFile', { ...key(ID), path: pathOf(ID), id: '' })
    expect(json['data']).toBe(report(ID))
  })

  it('refuses to delete or withdraw a station that reports point at, and names them', async () => {
    const path = 'content/stations/qingshi-cun.md'
    const named = { status: 409, json: { error: expect.stringContaining('活动报道“') } }
    expect(await ask('deleteFiles', { paths: [path] })).toMatchObject(named)
    expect(await ask('withdraw', key('qingshi-cun', 'stations'))).toMatchObject(named)
  })

  it('refuses to delete what has an unpublished change, and the settings', async () => {
    const id = '20261102-qsc-b002'
    await newDraft(id)
    const { json } = await publish(gateway, id)
    await ask('persistEntry', save(id, report(id, { title: '修改稿' }), { baseId: String(json['id']) }))
    expect((await ask('deleteFiles', { paths: [pathOf(id)] })).status).toBe(409)
    expect((await ask('deleteFiles', { paths: ['content/site.yml'] })).status).toBe(403)
  })
})
