import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import {
  chen,
  git,
  key,
  openGateway,
  publish,
  report,
  save,
  smallCounty,
  folderWith,
} from '../support/county.ts'

const ID = '20261101-qsc-a001'
const OTHER = '20261101-qsc-a002'
const PHOTOS = ['0123456789abcdef', 'fedcba9876543210'].map((name) => `/media/2026/11/${name}-1x1.jpg`)
const deed = { by: chen, message: '上传' }

let gateway: TestGateway
let root: string
beforeEach(async () => {
  // A blank, a Chinese name and a quote: the command that is printed must take them.
  root = mkdtempSync(join(tmpdir(), 'cunkou-forget-'))
  gateway = await openGateway({ countyDir: join(root, "县 的'库"), contentDir: folderWith(smallCounty) })
  const { ask, store } = gateway
  for (const photo of PHOTOS) {
    const id = await store.keep(Buffer.from(photo))
    await store.change((_, change) => change.takeIn({ path: `content${photo}`, id }, deed))
  }
  await ask('persistEntry', save(ID, report(ID, { cover: PHOTOS[0], coverAlt: '量血压' })))
  const { json } = await publish(gateway, ID)
  const changed = report(ID, { cover: PHOTOS[1], coverAlt: '换了一张' })
  await ask('persistEntry', save(ID, changed, { baseId: String(json['id']) }))
  await publish(gateway, ID)
})
afterEach(() => {
  gateway.close()
  rmSync(root, { recursive: true, force: true })
})

const forget = (slug = ID) => gateway.ask('forget', key(slug))
const publishedFiles = () => git(gateway.repository, 'ls-tree', '-r', '--name-only', 'main')

describe('an entry that was taken back for good', () => {
  it('is not taken back by somebody who may not withdraw, nor where there is none', async () => {
    const reviewer = gateway.as({ ...chen, role: 'reviewer' })
    expect((await reviewer('forget', key(ID))).status).toBe(403)
    expect((await forget('20261101-qsc-none')).status).toBe(404)
    expect((await gateway.ask('forget', { collection: 'settings', slug: 'site' })).status).toBe(403)
    expect(publishedFiles()).toContain(ID)
  })

  it('is named as still pointed at before anything goes', async () => {
    const { status, json } = await gateway.ask('forget', key('qingshi-cun', 'stations'))
    expect(status).toBe(409)
    expect(json.error).toContain('“榕树下量血压”')
    expect(publishedFiles()).toContain('qingshi-cun')
  })

  it('takes the photos with it that it showed once and that were replaced', async () => {
    expect(publishedFiles().match(/media/g)).toHaveLength(2)
    expect((await forget()).status).toBe(200)
    expect(publishedFiles()).not.toMatch(new RegExp(`media|${ID}`))
  })

  it('cannot be brought back by anybody, and its versions are shown to nobody', async () => {
    await forget()
    expect((await gateway.ask('restore', key(ID))).status).toBe(404)
    const { versions } = (await gateway.ask('entryHistory', key(ID))).json
    expect(versions).toMatchObject([{ message: expect.stringContaining('彻底删除') }])
    // Asked once more, after a release that failed for instance, it does no harm.
    expect((await forget()).status).toBe(200)
  })

  it('leaves the review without its id, which may hold a name', async () => {
    await forget()
    expect(git(gateway.repository, 'ls-tree', '-r', 'refs/cunkou/review/steps')).not.toContain(ID)
  })

  it('may be written anew, with a past of its own', async () => {
    await forget()
    await gateway.ask('persistEntry', save(ID, report(ID, { title: '本人同意后重写' })))
    await publish(gateway, ID)
    const { versions } = (await gateway.ask('entryHistory', key(ID))).json
    expect(JSON.stringify(versions)).not.toContain('榕树下量血压')
  })

  it('is in no object any more once the printed command has dropped the past; drafts stay', async () => {
    await gateway.ask('persistEntry', save(OTHER, report(OTHER)))
    await gateway.ask('updateUnpublishedEntryStatus', { ...key(OTHER), newStatus: 'pending_review' })
    const board = (await gateway.ask('board', { status: 'pending_review' })).json
    const { commandForThePast } = (await forget()).json
    gateway.store.close()
    execFileSync('sh', ['-c', String(commandForThePast)], { stdio: 'pipe' })
    const all = git(gateway.repository, 'cat-file', '--batch-all-objects', '--batch')
    expect(all).not.toContain(`id: ${ID}`)
    expect(all).not.toContain(PHOTOS[0])
    expect(existsSync(`${gateway.repository}.new`)).toBe(false)
    const again = await openGateway({ countyDir: gateway.countyDir, contentDir: '/nowhere' })
    expect((await again.ask('board', { status: 'pending_review' })).json).toEqual(board)
    expect((await publish(again, OTHER)).status).toBe(200)
    again.close()
  })
})
