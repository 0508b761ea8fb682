import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { chen, git, key, openGateway, publish, report, save } from '../support/county.ts'
import { found, saveOver, upload } from './photos-of.ts'

const ID = '20261101-qsc-a001'
const OTHER = '20261102-qsc-a002'

let gateway: TestGateway
let ask: TestGateway['ask']
let shown: string
let loose: string
beforeAll(async () => {
  gateway = await openGateway()
  ask = gateway.ask
  shown = await upload(gateway, 600)
  loose = await upload(gateway, 610)
  await ask('persistEntry', save(ID, report(ID, { cover: shown, coverAlt: '量血压' })))
})
afterAll(() => gateway.close())

const deleted = async () =>
  (await ask('deletedPhotos')).json as unknown as {
    rows: { address: string; by: string; daysLeft: number }[]
  }
const isShown = async (address: string) => (await gateway.fetch(`/api${address}?w=40`)).status === 200

describe('a photo that something needs', () => {
  it('is not deleted while a draft shows it, and nothing beside it is', async () => {
    const refused = await ask('deletePhotos', { addresses: [loose, shown] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('榕树下量血压') } })
    expect(await isShown(loose)).toBe(true)
  })

  it('is not deleted while it is on the portal', async () => {
    await publish(gateway, ID)
    const refused = await ask('deletePhotos', { addresses: [shown] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('正在网站上') } })
  })

  it('is not deleted while its entry can still be brought back', async () => {
    await ask('deleteFiles', { paths: [`content/reports/2026/${ID}.md`] })
    expect(await found(gateway, { use: 'unused' })).toMatchObject([{ address: loose }])
    const refused = await ask('deletePhotos', { addresses: [shown] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('最近删除') } })
    expect((await ask('restore', { ...key(ID), asItWas: true })).status).toBe(200)
  })

  it('is not deleted while somebody writes with it and has not saved yet', async () => {
    const kept = { collection: 'reports', id: 'unsaved-0001', device: { id: 'a', name: '电脑' } }
    await ask('keepUnsaved', { ...kept, raw: report(OTHER, { cover: loose }) })
    expect(await found(gateway, { use: 'unused' })).toEqual([])
    const refused = await ask('deletePhotos', { addresses: [loose] })
    expect(refused).toMatchObject({ status: 409, json: { error: expect.stringContaining('还没有保存') } })
    await ask('dropUnsaved', { ids: ['unsaved-0001'] })
  })

  it('is deleted by nobody who may not delete', async () => {
    const refused = await gateway.as({ ...chen, role: 'writer' })('deletePhotos', { addresses: [loose] })
    expect(refused.status).toBe(403)
  })
})

describe('a photo of nothing', () => {
  it('is deleted with its size told, can still be looked at, and comes back', async () => {
    const { bytes } = (await found(gateway, { use: 'unused' }))[0] ?? { bytes: 0 }
    const { json } = await ask('deletePhotos', { addresses: [loose] })
    expect(json).toEqual({ count: 1, bytes, keptInDays: 30 })
    expect(await isShown(loose)).toBe(false)
    expect((await deleted()).rows).toMatchObject([{ address: loose, by: '陈禾', daysLeft: 30 }])
    const seen = await gateway.fetch(`${loose.replace('/media/', '/api/deleted-media/')}?w=40`)
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await ask('restorePhotos', { addresses: [loose] })).json).toEqual({ count: 1 })
    expect(await isShown(loose)).toBe(true)
    expect((await deleted()).rows).toEqual([])
    expect((await ask('restorePhotos', { addresses: [loose] })).status).toBe(404)
  })

  it('leaves the published content with the next release where it was published once', async () => {
    const published = () => git(gateway.repository, 'ls-tree', '-r', '--name-only', 'main')
    const before = (await ask('getEntry', { path: `content/reports/${ID}.md` })).json as unknown as {
      file: { id: string }
    }
    await ask('persistEntry', save(ID, report(ID), { baseId: before.file.id }))
    await publish(gateway, ID)
    expect(published()).toContain(shown.slice(1))
    const releases = gateway.releases()
    expect((await ask('deletePhotos', { addresses: [shown] })).json).toMatchObject({ count: 1 })
    expect(published()).not.toContain(shown.slice(1))
    expect(gateway.releases()).toBe(releases + 1)
    await ask('restorePhotos', { addresses: [shown] })
    await ask('persistEntry', save(OTHER, report(OTHER, { cover: shown, coverAlt: '量血压' })))
    await publish(gateway, OTHER)
    expect(published()).toContain(shown.slice(1))
  })
})

describe('a photo of an entry that was taken back for good', () => {
  const SECRET = '20261105-qsc-s001'

  it('cannot be brought back, though it had been taken out and deleted before', async () => {
    const secret = await upload(gateway, 640)
    await saveOver(gateway, SECRET, report(SECRET, { cover: secret, coverAlt: '甲' }))
    await saveOver(gateway, SECRET, report(SECRET))
    await ask('deletePhotos', { addresses: [secret, loose] })
    expect((await deleted()).rows).toHaveLength(2)
    await ask('forget', key(SECRET))
    expect((await deleted()).rows).toMatchObject([{ address: loose }])
    expect((await ask('restorePhotos', { addresses: [secret] })).status).toBe(404)
    expect((await gateway.fetch(secret.replace('/media/', '/api/deleted-media/'))).status).toBe(404)
  })
})
