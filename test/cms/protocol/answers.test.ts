import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionName } from '../../../cms/protocol/actions.ts'
import { actions } from '../../../cms/protocol/actions.ts'
import { refusal } from '../../../cms/protocol/errors.ts'
import { readings } from '../../../cms/protocol/readings.ts'
import type { TestGateway } from '../gateway/support/county.ts'
import { key, openGateway, publish, report, save } from '../gateway/support/county.ts'

let gateway: TestGateway
const asked = new Set<ActionName>()
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

/** Asks, and holds the answer against its schema: nothing may be missing, wrong or undeclared. */
const told = async (name: ActionName, params: object = {}) => {
  const { status, json } = await gateway.ask(name, params)
  expect({ name, status, json }).toMatchObject({ status: 200 })
  const answer: unknown = json
  expect(actions[name].answer.parse(answer)).toEqual(answer)
  asked.add(name)
  return answer as Record<string, unknown>
}

const ID = '20261110-qsc-p001'
const path = `content/reports/${ID}.md`

describe('every answer of the gateway is what the protocol says', () => {
  it('for a refused save', async () => {
    const wrong = await gateway.ask('persistEntry', save(ID, report(ID, { title: '' })))
    expect(refusal.parse(wrong.json)).toEqual(wrong.json)
    expect(wrong.json['problems']).not.toEqual([])
  })

  it('for two people in one entry', async () => {
    const id = '20261110-qsc-p002'
    await gateway.ask('persistEntry', save(id, report(id)))
    const second = await gateway.ask('persistEntry', save(id, report(id, { title: '另一个人写的' })))
    expect(refusal.parse(second.json)).toEqual(second.json)
    expect(second.json['conflict']).toBeDefined()
  })

  it('for a draft on its way', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2C6449' } })
      .jpeg()
      .toBuffer()
    const asset = { path: 'content/media/a.jpg', content: photo.toString('base64'), encoding: 'base64' }
    const stored = await told('persistMedia', { asset })
    expect(await told('persistMedia', { asset, light: true })).not.toHaveProperty('content')
    await told('getMedia')
    await told('getMedia', { light: true })
    await told('getMediaFile', { path: stored['path'] })
    await told('persistEntry', save(ID, report(ID, { cover: stored['url'] })))
    await told('previewDraft', { ...key(ID), raw: report(ID) })
    await told('unpublishedEntries')
    await told('unpublishedEntry', { id: `reports/${ID}` })
    await told('unpublishedEntriesWithData')
    await told('unpublishedEntryDataFile', { ...key(ID), path })
    await told('unpublishedEntryMediaFile', { ...key(ID), path: stored['path'] })
    await told('getPRMetadata', key(ID))
  })

  it('for remarks', async () => {
    const added = await told('addNote', { ...key(ID), note: { content: '人数请再核对' } })
    const { id: noteId } = added['note'] as { id: string }
    await told('updateNote', { ...key(ID), noteId, updates: { resolved: true } })
    await told('toggleNoteResolution', { ...key(ID), noteId })
    await told('getNotes', key(ID))
    await told('deleteNote', { ...key(ID), noteId })
  })

  it('for a published entry, its history and its end', async () => {
    await told('updateUnpublishedEntryStatus', { ...key(ID), newStatus: 'pending_publish' })
    await told('publishUnpublishedEntry', key(ID))
    await told('getEntry', { path })
    await told('getEntry', { path: 'content/reports/20200101-qsc-none.md' })
    await told('entriesByFiles', { files: [{ path, label: '报道' }] })
    await told('entriesByFolder', { folder: 'content/reports' })
    await told('entriesByFolder', { folder: 'content/vocabularies', extension: 'yml' })
    await told('listEntries', { collection: 'reports' })
    const { versions } = await told('entryHistory', key(ID))
    const [newest] = versions as { id: string }[]
    expect((await told('entryVersion', { ...key(ID), id: newest?.id }))['data']).toContain('榕树下')
    await told('withdraw', key(ID))
    await publish(gateway, ID)
    await told('deleteFile', { path })
    await told('recentlyDeleted', {})
    await told('restore', key(ID))
    await publish(gateway, ID)
    await told('deleteFiles', { paths: [path] })
    await told('restore', key(ID))
    await told('deleteUnpublishedEntry', key(ID))
    await told('forget', key(ID))
  })

  it('for what a client asks about the gateway itself', async () => {
    await told('info')
    await told('getDeployPreview')
    for (const [address, schema] of Object.entries(readings)) {
      const answer = await gateway.fetch(address)
      expect(schema.safeParse(await answer.json())).toMatchObject({ success: true })
    }
  })

  it('with no action left out', () => {
    expect(Object.keys(actions).filter((name) => !asked.has(name as ActionName))).toEqual([])
  })
})

describe('a version of an entry', () => {
  it('is refused when it is a version of another entry', async () => {
    const history = await gateway.ask('entryHistory', key('qingshi-cun', 'stations'))
    const [version] = history.json['versions'] as unknown as { id: string }[]
    const asked = await gateway.ask('entryVersion', { ...key('20261110-qsc-p002'), id: version?.id })
    expect(asked).toMatchObject({ status: 404, json: { error: expect.stringContaining('没有这个版本') } })
  })
})
