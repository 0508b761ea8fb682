import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionName } from '../../../cms/protocol/actions.ts'
import { actions } from '../../../cms/protocol/actions.ts'
import { refusal } from '../../../cms/protocol/errors.ts'
import { readings } from '../../../cms/protocol/readings.ts'
import type { TestGateway } from '../gateway/support/county.ts'
import { line, wordFile } from '../gateway/word-import/sample-word-files.ts'
import { key, openGateway, placeFor, publish, report, save, smallCounty } from '../gateway/support/county.ts'

let gateway: TestGateway
const asked = new Set<ActionName>()
beforeAll(async () => {
  const templates =
    'rows:\n  - { id: yizhen, label: 义诊报道, collection: reports, story: 先写在哪里摆的台。 }\n'
  gateway = await openGateway(placeFor({ ...smallCounty, 'vocabularies/templates.yml': templates }))
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
  it('for an unfinished draft that is refused when it is handed in', async () => {
    const unfinished = '20261110-qsc-p000'
    await told('persistEntry', save(unfinished, report(unfinished, { title: '' })))
    const handedIn = { ...key(unfinished), newStatus: 'pending_review' }
    const { json } = await gateway.ask('updateUnpublishedEntryStatus', handedIn)
    expect(refusal.parse(json)).toEqual(json)
    expect(json['problems']).not.toEqual([])
    await told('deleteUnpublishedEntry', key(unfinished))
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
    await told('photoLibrary')
    const { photo: turned } = await told('editPhoto', { address: stored['url'], turn: 90 })
    const { address } = turned as { address: string }
    await told('exchangePhoto', { from: stored['url'], to: address })
    await told('deletePhotos', { addresses: [address] })
    await told('deletedPhotos')
    await told('restorePhotos', { addresses: [address] })
    await told('getMedia')
    await told('getMedia', { light: true })
    await told('getMediaFile', { path: stored['path'] })
    await told('persistEntry', save(ID, report(ID, { cover: stored['url'] })))
    const device = { id: 'pc', name: '这台电脑' }
    await told('keepUnsaved', { ...key(ID), id: 'place-0001', raw: '写到一半', device })
    await told('unsavedTexts')
    await told('unsavedText', { id: 'place-0001' })
    await told('dropUnsaved', { ids: ['place-0001'] })
    await told('previewDraft', { ...key(ID), raw: report(ID) })
    await told('unpublishedEntries')
    await told('unpublishedEntry', { id: `reports/${ID}` })
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
    await told('today')
    await told('findEntries', { query: '榕树' })
    await told('draftLikeLast', { station: 'qingshi-cun' })
    await told('draftFromTemplate', { template: 'yizhen' })
    await told('nearEntries', { collection: 'reports', station: 'qingshi-cun', day: '2026-11-22' })
    await told('board', { status: 'draft' })
    const { versions } = await told('entryHistory', key(ID))
    const [newest] = versions as { id: string }[]
    expect((await told('entryVersion', { ...key(ID), id: newest?.id }))['data']).toContain('榕树下')
    const raw = report(ID, { title: '改过一个字的标题' })
    const { file } = (await told('getEntry', { path })) as { file: { id: string } }
    await told('publishCorrection', { ...key(ID), raw, baseId: file.id })
    await told('hangsOn', key(ID))
    await told('entryName', key(ID))
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

  it('for a file of Word', async () => {
    const content = Buffer.from(wordFile([line('榕树下的义诊台')])).toString('base64')
    const file = { collection: 'reports', name: '义诊.docx', content, encoding: 'base64' }
    await told('draftFromWord', file)
  })

  it('for a poster as PDF that is not published', async () => {
    await told('posterPdf', { kind: 'station-month', id: 'nowhere' })
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
