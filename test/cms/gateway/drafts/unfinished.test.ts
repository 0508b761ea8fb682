import { describe, expect, it } from 'vitest'
import type { ListPage } from '../../../../cms/protocol/lists.ts'
import type { TestGateway } from '../support/county.ts'
import { git, handIn, idOf, key, publish, report, save } from '../support/county.ts'
import { openForAll } from '../support/open-for-all.ts'

let gateway: TestGateway
let ask: TestGateway['ask']
openForAll((opened) => {
  gateway = opened
  ask = opened.ask
})

describe('an unfinished entry', () => {
  const ID = '20261101-qsc-a001'
  const unfinished: [what: string, raw: string, named: { field: string; code: string }][] = [
    ['without a title', report(ID, { title: '' }), { field: 'title', code: 'missing' }],
    ['with a title alone', `---\nid: ${ID}\ntitle: 榕树下\n---\n`, { field: 'date', code: 'missing' }],
    ['with nothing in it', `---\nid: ${ID}\n---\n`, { field: 'body', code: 'missing' }],
    [
      'with a title that is too long',
      report(ID, { title: '长'.repeat(99) }),
      { field: 'title', code: 'too-long' },
    ],
    [
      'of a day that is in no calendar',
      report(ID, { date: '2026-02-30' }),
      { field: 'date', code: 'not-a-day' },
    ],
    [
      'of a station that does not exist',
      report(ID, { station: 'no-such-cun' }),
      { field: 'station', code: 'unknown-reference' },
    ],
    [
      'of a category that does not exist',
      report(ID, { categories: ['nobody'] }),
      { field: 'categories.0', code: 'not-a-choice' },
    ],
    [
      'with a picture that was never uploaded',
      report(ID, { cover: '/media/2026/11/gone.jpg' }),
      { field: 'cover', code: 'no-such-media' },
    ],
    [
      'with a photo of which nobody says what it shows',
      report(ID, { photos: [{ image: '/media/2026/11/hall.jpg' }] }),
      { field: 'photos.0.alt', code: 'missing' },
    ],
    [
      'with a picture in its story of which nobody says it',
      report(ID, {}, '长桌摆好了。\n\n![](/media/2026/11/hall.jpg)'),
      { field: 'body', code: 'no-photo-text' },
    ],
  ]

  it.each(unfinished)(
    '%s is kept as a draft, and handed in only when it is finished',
    async (_, raw, named) => {
      const { saved, handedIn } = await handIn(gateway, ID, raw)
      expect(saved).toMatchObject({ status: 200, json: { status: 'draft', raw } })
      expect(saved.json['problems']).toContainEqual(expect.objectContaining(named))
      expect(handedIn.status).toBe(422)
      expect(handedIn.json.error).toMatch(/^活动报道“.*”还不能送审：/)
      expect(handedIn.json['problems']).toContainEqual(expect.objectContaining(named))
      expect((await ask('publishUnpublishedEntry', key(ID))).status).toBe(409)
      const { rows } = (await ask('listEntries', { collection: 'reports', query: ID }))
        .json as unknown as ListPage
      expect(rows).toMatchObject([{ id: ID, status: 'draft' }])
      expect(rows[0]).not.toHaveProperty('broken')
      await ask('deleteUnpublishedEntry', key(ID))
    },
  )

  it('is handed in with its day as people write it, and listed on that day', async () => {
    const id = '20261101-qsc-a004'
    const { saved, handedIn } = await handIn(gateway, id, report(id, { date: '2026年11月8日' }))
    expect([saved.json['problems'], handedIn.status]).toEqual([[], 200])
    const { json } = await ask('listEntries', { collection: 'reports', query: id })
    expect(json['rows']).toMatchObject([{ day: '2026-11-08' }])
  })

  it('tells the list how much it lacks', async () => {
    await ask('persistEntry', save(ID, `---\nid: ${ID}\ntitle: 榕树下\n---\n`))
    const { rows } = (await ask('listEntries', { collection: 'reports', query: ID }))
      .json as unknown as ListPage
    expect(rows).toMatchObject([{ title: '榕树下', lacks: 5 }])
  })

  it('falls back to a draft when it waited for review and loses what it needs', async () => {
    const id = '20261101-qsc-a003'
    const { saved, handedIn } = await handIn(gateway, id, report(id))
    expect(handedIn.status).toBe(200)
    const bare = save(id, report(id, { summary: '' }), { baseId: idOf(saved) })
    expect(await ask('persistEntry', bare)).toMatchObject({ status: 200, json: { status: 'draft' } })
  })
})

describe('a word list that lacks a name', () => {
  it('may be a draft, and is not handed in', async () => {
    const path = 'content/vocabularies/categories.yml'
    const { file } = (await ask('getEntry', { path })).json as { file?: { id: string } }
    const raw = 'rows:\n  - { id: health }\n'
    const dataFiles = [{ slug: 'categories', path, raw, baseId: file?.id }]
    const options = { collectionName: 'vocabularies' }
    expect((await ask('persistEntry', { dataFiles, options })).status).toBe(200)
    const list = { collection: 'vocabularies', slug: 'categories' }
    expect(await ask('updateUnpublishedEntryStatus', { ...list, newStatus: 'pending_review' })).toMatchObject(
      {
        status: 422,
        json: { error: expect.stringContaining('名称') },
      },
    )
    await ask('deleteUnpublishedEntry', list)
  })
})

describe('a save that changes nothing', () => {
  const ID = '20261109-qsc-g001'
  const tip = () => git(gateway.repository, 'for-each-ref', '--format=%(objectname)', 'refs/cunkou/drafts')

  it('makes no new version of a draft', async () => {
    const baseId = idOf(await ask('persistEntry', save(ID, report(ID))))
    const before = tip()
    const again = await ask('persistEntry', save(ID, report(ID), { baseId }))
    expect(again).toMatchObject({ status: 200, json: { id: baseId, status: 'draft', unchanged: true } })
    expect(tip()).toBe(before)
  })

  it('makes no draft of what is published', async () => {
    const baseId = idOf(await publish(gateway, ID))
    const again = await ask('persistEntry', save(ID, report(ID), { baseId }))
    expect(again).toMatchObject({ status: 200, json: { status: 'published', unchanged: true } })
    expect((await ask('unpublishedEntry', key(ID))).status).toBe(404)
  })

  it('leaves an approval as it is', async () => {
    const id = '20261109-qsc-g002'
    const baseId = idOf(await ask('persistEntry', save(id, report(id))))
    await ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_publish' })
    const again = await ask('persistEntry', save(id, report(id), { baseId }))
    expect(again.json).toMatchObject({ status: 'pending_publish', unchanged: true })
  })

  it('is not handed in when it was changed back to what is published', async () => {
    const { json } = await ask('getEntry', { path: `content/reports/${ID}.md` })
    const published = (json as unknown as { file: { id: string } }).file.id
    const changed = await ask(
      'persistEntry',
      save(ID, report(ID, { title: '改一改' }), { baseId: published }),
    )
    const { handedIn } = await handIn(gateway, ID, report(ID), { baseId: idOf(changed) })
    expect(handedIn).toMatchObject({ status: 409, json: { error: expect.stringContaining('没有改动') } })
  })
})
