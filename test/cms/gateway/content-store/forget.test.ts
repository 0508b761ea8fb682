import { describe, expect, it } from 'vitest'
import { openDesk } from '../../../../cms/gateway/desk/desk.ts'
import { printsNothing } from '../../../../cms/gateway/desk/poster-printer.ts'
import { entryDocument } from '../../../../cms/gateway/documents/documents.ts'
import { forgetEntry } from '../../../../cms/gateway/documents/forget-entry.ts'
import { takeInUpload } from '../../../../cms/gateway/media/take-in-upload.ts'
import { chen, key, openGateway, publish, report, save } from '../support/county.ts'

const ID = '20261101-qsc-a001'
const PHOTO = 'content/media/2026/11/0123456789abcdef-1x1.jpg'
const OTHER = '20261101-qsc-a002'
const SHARED = 'content/media/2026/11/fedcba9876543210-1x1.jpg'
const publishing = { request: async () => undefined, forget: async () => ({ releases: [] }) }
const deed = { by: { name: '陈禾', email: 'chen@example.com' }, message: '撤回' }

describe('an entry that is taken back for good', () => {
  it('is gone from the portal, the drafts, the uploads and the review, with its photos', async () => {
    const gateway = await openGateway()
    const { ask, store, previewer } = gateway
    await ask('persistEntry', save(ID, report(ID)))
    const { json } = await publish(gateway, ID)
    const id = await store.keep(Buffer.from('photo'))
    for (const path of [PHOTO, SHARED]) await store.change((_, change) => change.takeIn({ path, id }, deed))
    const text = `![门口](${SHARED.replace('content', '')})`
    const changed = report(ID, { cover: PHOTO.replace('content', ''), coverAlt: '量血压' }, text)
    await ask('persistEntry', save(ID, changed, { baseId: String(json['id']) }))
    await ask(
      'persistEntry',
      save(OTHER, report(OTHER, { cover: SHARED.replace('content', ''), coverAlt: '门口' })),
    )
    const forgotten = await forgetEntry(
      openDesk({ store, publishing, previewer, posterPrinter: printsNothing, takeInUpload }),
      entryDocument('reports', ID),
      chen,
    )
    expect(forgotten.media).toEqual([PHOTO.replace('content', '')])
    expect(forgotten.shared).toEqual([SHARED.replace('content', '')])
    expect((await ask('getMediaFile', { path: SHARED })).status).toBe(200)
    expect((await ask('getEntry', { path: `content/reports/${ID}.md` })).json['data']).toBeNull()
    expect((await ask('unpublishedEntry', key(ID))).status).toBe(404)
    expect((await ask('getMediaFile', { path: PHOTO })).status).toBe(404)
    expect((await ask('entryHistory', key(ID))).json['trail']).toEqual([])
    gateway.close()
  })
})
