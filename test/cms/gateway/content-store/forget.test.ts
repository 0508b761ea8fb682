import { describe, expect, it } from 'vitest'
import { key, openGateway, publish, report, save } from '../support/county.ts'

const ID = '20261101-qsc-a001'
const PHOTO = 'content/media/2026/11/0123456789abcdef-1x1.jpg'
const deed = { by: { name: '陈禾', email: 'chen@example.com' }, message: '撤回' }

describe('an entry that is taken back for good', () => {
  it('is gone from the portal, the drafts, the uploads and the review, with its photos', async () => {
    const gateway = await openGateway()
    const { ask, store } = gateway
    await ask('persistEntry', save(ID, report(ID)))
    const { json } = await publish(gateway, ID)
    const id = await store.keep(Buffer.from('photo'))
    await store.change((_, change) => change.takeIn({ path: PHOTO, id }, deed))
    const changed = report(ID, { cover: PHOTO.replace('content', ''), coverAlt: '量血压' })
    await ask('persistEntry', save(ID, changed, { baseId: String(json['id']) }))
    await store.change((_, change) =>
      change.forget(`reports/${ID}`, [`content/reports/2026/${ID}.md`, PHOTO], deed),
    )
    expect((await ask('getEntry', { path: `content/reports/${ID}.md` })).json['data']).toBeNull()
    expect((await ask('unpublishedEntry', key(ID))).status).toBe(404)
    expect((await ask('getMediaFile', { path: PHOTO })).status).toBe(404)
    expect((await ask('entryHistory', key(ID))).json['trail']).toEqual([])
    gateway.close()
  })
})
