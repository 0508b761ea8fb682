import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, TestGateway } from './support/county.ts'
import { git, key, openGateway, placeFor, report, save } from './support/county.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
beforeAll(async () => {
  gateway = await openGateway()
  ask = gateway.ask
})
afterAll(() => gateway.close())

const reviewer = { name: '李青', login: 'li', email: 'li@example.com', role: 'reviewer' } as const
const writer = { name: '王站', login: 'wang', email: 'wang@example.com', role: 'writer' } as const
const newDraft = (id: string) => ask('persistEntry', save(id, report(id)))

describe('remarks', () => {
  const ID = '20261103-qsc-c001'
  const noteOf = (answer: Answer) =>
    answer.json['note'] as unknown as { id: string; author: string; resolved: boolean }

  it('are kept with the person who wrote them, whatever the request claims', async () => {
    await newDraft(ID)
    const added = await gateway.as(reviewer)('addNote', {
      ...key(ID),
      note: { content: '标题再短些', author: '县长' },
    })
    expect(noteOf(added)).toMatchObject({ author: '李青', resolved: false })
    const { notes } = (await ask('getNotes', key(ID))).json as unknown as { notes: { content: string }[] }
    expect(notes).toMatchObject([{ content: '标题再短些' }])
  })

  it('are settled by anyone, changed by their author only, and deleted', async () => {
    const { notes } = (await ask('getNotes', key(ID))).json as unknown as { notes: { id: string }[] }
    const note = { ...key(ID), noteId: String(notes[0]?.id) }
    const wang = gateway.as(writer)
    expect(noteOf(await wang('toggleNoteResolution', note)).resolved).toBe(true)
    expect((await wang('updateNote', { ...note, updates: { content: '别人的话' } })).status).toBe(403)
    expect((await wang('deleteNote', note)).status).toBe(403)
    expect((await gateway.as(reviewer)('deleteNote', note)).status).toBe(200)
    expect((await ask('getNotes', key(ID))).json).toEqual({ notes: [] })
  })

  it('are not made on entries that do not exist', async () => {
    expect((await ask('addNote', { ...key('20261103-qsc-none'), note: { content: '?' } })).status).toBe(404)
  })

  it('tell who began the draft', async () => {
    expect((await ask('getPRMetadata', key(ID))).json).toMatchObject({ metadata: { author: '陈禾' } })
  })
})

describe('a mirror clone', () => {
  it('carries drafts, statuses, remarks and the trail', async () => {
    const id = '20261104-qsc-d001'
    await newDraft(id)
    await ask('addNote', { ...key(id), note: { content: '请补照片说明' } })
    await ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_review', reason: '请审' })
    const place = placeFor({})
    git(tmpdir(), 'clone', '-q', '--mirror', gateway.repository, join(place.countyDir, 'content.git'))
    const clone = await openGateway(place)
    expect((await clone.ask('unpublishedEntry', key(id))).json).toMatchObject({
      status: 'pending_review',
      pullRequestAuthor: '陈禾',
    })
    expect((await clone.ask('getNotes', key(id))).json).toMatchObject({
      notes: [{ content: '请补照片说明' }],
    })
    clone.close()
  })
})
