import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DeletedRow } from '../../../../cms/protocol/drafts.ts'
import { striped } from '../media/sample-photos.ts'
import type { Answer, TestGateway } from '../support/county.ts'
import { git, key, openGateway, placeFor, publish, pushByHand, report, save, smallCounty } from '../support/county.ts' // prettier-ignore

const ID = '20261122-qsc-k3f9'
const FILE = `reports/2026/${ID}.md`
const path = `content/reports/${ID}.md`

let gateway: TestGateway
let ask: TestGateway['ask']
beforeEach(async () => {
  gateway = await openGateway(placeFor({ ...smallCounty, [FILE]: report(ID) }))
  ask = gateway.ask
})
afterEach(() => gateway.close())

const bin = async () =>
  (await ask('recentlyDeleted')).json as unknown as { rows: DeletedRow[]; keptInDays: number }
const deleted = () => ask('deleteFiles', { paths: [path] })
const restored = (asItWas = true) => ask('restore', { ...key(ID), asItWas })
const publishedText = async () => ((await ask('getEntry', { path })).json as { data?: unknown }).data
const statusInList = async () => {
  const { rows } = (await ask('listEntries', { collection: 'reports', query: ID })).json as unknown as {
    rows: { status: string }[]
  }
  return rows.map(({ status }) => status)
}

describe('the bin', () => {
  it('is empty in the beginning', async () => expect(await bin()).toEqual({ rows: [], keptInDays: 30 }))

  it('tells what was deleted: title, kind, who, what it was, how long it stays', async () => {
    await deleted()
    const { rows } = await bin()
    expect(rows).toMatchObject([
      { slug: ID, title: '榕树下量血压', kind: '活动报道', by: '陈禾', was: 'published', isChange: false },
    ])
    expect(rows[0]?.daysLeft).toBe(30)
  })

  it('holds a draft that was given up, and changes that were, each as what they were', async () => {
    const other = '20261123-qsc-new1'
    await ask('persistEntry', save(other, report(other, { title: '新写的' })))
    await ask('updateUnpublishedEntryStatus', { ...key(other), newStatus: 'pending_review' })
    const { file } = (await ask('getEntry', { path })).json as { file?: { id: string } }
    await ask('persistEntry', save(ID, report(ID, { title: '改过的' }), { baseId: String(file?.id) }))
    for (const id of [other, ID]) await ask('deleteUnpublishedEntry', key(id))
    const { rows } = await bin()
    expect(rows.map(({ title, was, isChange }) => ({ title, was, isChange }))).toEqual(
      expect.arrayContaining([
        { title: '改过的', was: 'draft', isChange: true },
        { title: '新写的', was: 'pending_review', isChange: false },
      ]),
    )
    expect(await restored()).toMatchObject({ status: 200, json: { status: 'draft' } })
    expect((await publish(gateway, ID)).status).toBe(200)
    expect(await publishedText()).toContain('改过的')
  })

  it('holds as a draft what was taken off the portal before it was given up', async () => {
    await ask('withdraw', key(ID))
    await ask('deleteUnpublishedEntry', key(ID))
    expect((await bin()).rows).toMatchObject([{ slug: ID, was: 'draft', isChange: false }])
    expect(await restored()).toMatchObject({ status: 200, json: { status: 'draft' } })
    expect(await publishedText()).toBeNull()
    expect(await statusInList()).toEqual(['draft'])
  })

  it('does not take a published draft, a withdrawal or another id for a loss', async () => {
    const other = '20261123-qsc-new1'
    await ask('persistEntry', save(other, report(other, { title: '新写的' })))
    await publish(gateway, other)
    await ask('withdraw', key(ID))
    expect((await bin()).rows).toEqual([])
  })

  it('also holds what a technician took away by hand, but not what is older than thirty days', async () => {
    pushByHand(gateway.repository, (work) => rmSync(join(work, FILE)))
    expect((await bin()).rows).toMatchObject([{ slug: ID, by: '技术员', was: 'published' }])
    await restored()
    for (const name of ['GIT_COMMITTER_DATE', 'GIT_AUTHOR_DATE']) vi.stubEnv(name, '2026-01-01T00:00:00Z')
    pushByHand(gateway.repository, (work) => rmSync(join(work, FILE)))
    vi.unstubAllEnvs()
    expect(git(gateway.repository, 'ls-tree', '-r', '--name-only', 'main')).not.toContain(ID)
    expect((await bin()).rows).toEqual([])
  })

  it('never shows what was taken back for good', async () => {
    await deleted()
    await restored(false)
    await ask('forget', key(ID))
    expect((await bin()).rows).toEqual([])
    expect(await restored()).toMatchObject({ status: 404 })
  })
})

describe('bringing back', () => {
  it('puts what was on the portal there again, once', async () => {
    const before = await publishedText()
    await deleted()
    const releases = gateway.releases()
    expect(await restored()).toMatchObject({ status: 200, json: { status: 'published' } })
    expect(await publishedText()).toBe(before)
    expect(gateway.releases()).toBe(releases + 1)
    expect((await bin()).rows).toEqual([])
    expect((await restored()).status).toBe(409)
  })

  it('makes a draft of it for somebody who may not publish', async () => {
    await deleted()
    const writer = gateway.as({ name: '王站', login: 'w', email: 'w@example.com', role: 'writer' })
    const answer = await writer('restore', { ...key(ID), asItWas: true })
    expect(answer).toMatchObject({ status: 200, json: { status: 'draft' } })
    expect(await publishedText()).toBeNull()
  })

  it('is refused, naming the station, where that is gone; as a draft it comes all the same', async () => {
    await ask('deleteFiles', { paths: [path, 'content/stations/qingshi-cun.md'] })
    const refused = await restored()
    expect(refused.status).toBe(422)
    expect(refused.json.error).toMatch(/还不能恢复.*“青石村站”已经删除/)
    expect((await restored(false)).status).toBe(200)
    expect(await statusInList()).toEqual(['draft'])
  })

  it('never covers another entry that has taken the id meanwhile', async () => {
    await deleted()
    await ask('persistEntry', save(ID, report(ID, { title: '别的一篇' })))
    const refused = await restored()
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('历史版本') } })
  })

  it('happens once when two ask for it', async () => {
    await deleted()
    const answers: Answer[] = await Promise.all([restored(), restored()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('brings the photos along that were deleted after it', async () => {
    const bytes = await striped(300, 200).jpeg().toBuffer()
    const asset = { path: 'content/media/a.jpg', content: bytes.toString('base64'), encoding: 'base64' }
    const stored = (await ask('persistMedia', { asset, light: true })).json as unknown as {
      url: string
      path: string
    }
    const other = '20261123-qsc-new1'
    await ask('persistEntry', save(other, report(other, { cover: stored.url, coverAlt: '量血压' })))
    await publish(gateway, other)
    await ask('deleteFiles', { paths: [`content/reports/${other}.md`] })
    await ask('deleteFiles', { paths: [stored.path] })
    expect((await ask('getMediaFile', { path: stored.path })).status).toBe(404)
    expect((await ask('restore', { ...key(other), asItWas: true })).status).toBe(200)
    expect((await ask('getMediaFile', { path: stored.path })).status).toBe(200)
  })
})
