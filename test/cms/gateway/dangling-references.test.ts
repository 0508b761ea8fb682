import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListPage } from '../../../cms/protocol/lists.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { striped } from './media/sample-photos.ts'
import type { Answer, TestGateway } from './support/county.ts'
import { key, openGateway, placeFor, pushByHand, report, save, smallCounty } from './support/county.ts'

const ID = '20261122-qsc-k3f9'
const OTHER = '20261123-lsc-m4p2'
const STATION = 'content/stations/liushu-cun.md'
const LIST = 'content/vocabularies/categories.yml'

const liushu = joinFrontMatter(
  {
    id: 'liushu-cun',
    name: '柳树村新时代文明实践站',
    shortName: '柳树村站',
    level: 'station',
    address: '青禾县临江镇柳树村',
    intro: '设在老仓库里。',
  },
  '',
)

let gateway: TestGateway
beforeEach(async () => {
  const list = 'rows:\n  - { id: health, label: 健康 }\n  - { id: culture, label: 文化 }\n'
  gateway = await openGateway(
    placeFor({ ...smallCounty, 'stations/liushu-cun.md': liushu, 'vocabularies/categories.yml': list }),
  )
})
afterEach(() => gateway.close())

const statuses = (answers: Answer[]) => answers.map(({ status }) => status).toSorted()
const textOf = async (path: string) =>
  ((await gateway.ask('getEntry', { path })).json as { data?: unknown }).data ?? null
const reportPath = (id: string) => `content/reports/${id}.md`

/** A report that is ready to go onto the portal. */
const approved = async (id: string, more: object) => {
  await gateway.ask('persistEntry', save(id, report(id, { ...more })))
  await gateway.ask('updateUnpublishedEntryStatus', { ...key(id), newStatus: 'pending_publish' })
}

describe('a station and its report', () => {
  beforeEach(async () => {
    await approved(ID, { station: 'liushu-cun' })
    await gateway.ask('publishUnpublishedEntry', key(ID))
  })

  it('are not parted: the station alone stays, and the report is named', async () => {
    const answer = await gateway.ask('deleteFiles', { paths: [STATION] })
    expect(answer).toMatchObject({
      status: 409,
      json: { error: expect.stringMatching(/“柳树村站”还不能删除.*榕树下量血压/) },
    })
  })

  it.each([[[STATION, reportPath(ID)]], [[reportPath(ID), STATION]]])(
    'go together, whichever is named first: %j',
    async (paths) => {
      expect((await gateway.ask('deleteFiles', { paths })).status).toBe(200)
      expect(await textOf(STATION)).toBeNull()
      expect(await textOf(reportPath(ID))).toBeNull()
    },
  )

  it('stay both while a third still says the station', async () => {
    await approved(OTHER, { station: 'liushu-cun' })
    await gateway.ask('publishUnpublishedEntry', key(OTHER))
    expect((await gateway.ask('deleteFiles', { paths: [STATION, reportPath(ID)] })).status).toBe(409)
    expect(await textOf(reportPath(ID))).not.toBeNull()
  })
})

describe('a report of a station that was taken off by hand', () => {
  const listed = async () =>
    ((await gateway.ask('listEntries', { collection: 'reports' })).json as unknown as ListPage).rows[0]

  it('stands on the portal, and the list does not say otherwise', async () => {
    await approved(ID, { station: 'liushu-cun' })
    await gateway.ask('publishUnpublishedEntry', key(ID))
    expect(await listed()).not.toHaveProperty('broken')
    pushByHand(gateway.repository, (work) => rmSync(join(work, 'stations/liushu-cun.md')))
    expect(await listed()).toMatchObject({ isShown: true, broken: expect.stringContaining('liushu-cun') })
  })
})

it('a report whose station is withdrawn is told so by its name, and not that it cannot be found', async () => {
  await gateway.ask('withdraw', key('liushu-cun', 'stations'))
  await approved(ID, { station: 'liushu-cun' })
  const { status, json } = await gateway.ask('publishUnpublishedEntry', key(ID))
  expect([status, json.error]).toEqual([422, expect.stringContaining('“柳树村站”已经撤下')])
  expect(json.error).not.toContain('找不到')
})

describe('two at the same moment leave nothing that leads nowhere', () => {
  it.each(['deletion', 'publish'])(
    'a station is deleted, a report of it published: the %s first',
    async (first) => {
      await approved(ID, { station: 'liushu-cun' })
      const steps = [
        () => gateway.ask('deleteFiles', { paths: [STATION] }),
        () => gateway.ask('publishUnpublishedEntry', key(ID)),
      ]
      const inOrder = first === 'deletion' ? steps : steps.toReversed()
      const answers = await Promise.all(inOrder.map((step) => step()))
      expect(statuses(answers)).toEqual(first === 'deletion' ? [200, 422] : [200, 409])
      expect((await textOf(reportPath(ID))) === null).toBe((await textOf(STATION)) === null)
    },
  )

  it('a station is withdrawn and a report of it is published', async () => {
    await approved(ID, { station: 'liushu-cun' })
    const answers = await Promise.all([
      gateway.ask('withdraw', key('liushu-cun', 'stations')),
      gateway.ask('publishUnpublishedEntry', key(ID)),
    ])
    expect(statuses(answers)).toEqual([200, 422])
  })

  it('a choice is taken out of a list and a report that says it is published', async () => {
    await approved(ID, { categories: ['culture'] })
    const { file } = (await gateway.ask('getEntry', { path: LIST })).json as { file?: { id: string } }
    const raw = 'rows:\n  - { id: health, label: 健康 }\n'
    const dataFiles = [{ slug: 'categories', path: LIST, raw, baseId: file?.id }]
    const options = { collectionName: 'vocabularies', useWorkflow: false }
    const answers = await Promise.all([
      gateway.ask('publishUnpublishedEntry', key(ID)),
      gateway.ask('persistEntry', { dataFiles, options }),
    ])
    expect(statuses(answers)).toEqual([200, 409])
    expect(await textOf(LIST)).toContain('culture')
  })

  it('a photo is deleted and a draft begins to show it', async () => {
    const bytes = await striped(300, 200).jpeg().toBuffer()
    const asset = { path: 'content/media/a.jpg', content: bytes.toString('base64'), encoding: 'base64' }
    const { url, path } = (await gateway.ask('persistMedia', { asset, light: true })).json as unknown as {
      url: string
      path: string
    }
    const answers = await Promise.all([
      gateway.ask('persistEntry', save(ID, report(ID, { cover: url, coverAlt: '老人在量血压' }))),
      gateway.ask('deleteFiles', { paths: [path] }),
    ])
    const [saved, deleted] = answers
    expect(saved?.status).toBe(200)
    // Whoever is first, the other is told.
    const isLost = JSON.stringify(saved?.json['problems']).includes('no-such-media')
    expect(deleted?.status).toBe(isLost ? 200 : 409)
    expect((await gateway.ask('getMediaFile', { path })).status).toBe(isLost ? 404 : 200)
  })
})
