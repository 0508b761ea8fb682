import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoleName } from '../../../cms/gateway/persons/person.ts'
import {
  forgetPreviews,
  keepPreview,
  previewAddress,
  tokenOf,
} from '../../../cms/gateway/desk/kept-previews.ts'
import type { TestGateway } from './support/county.ts'
import { chen, openGateway, report } from './support/county.ts'

const ID = '20261102-qsc-aaaa'
let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const draft = (more: object = {}) => ({ collection: 'reports', slug: ID, raw: report(ID), ...more })
const asked = (more: object = {}, role: RoleName = 'desk') =>
  gateway.as({ ...chen, role })('previewDraft', draft(more))

describe('a draft is not drawn', () => {
  it('for a page of another site', async () => {
    const body = JSON.stringify({ action: 'previewDraft', params: draft() })
    const headers = { origin: 'http://evil.example.com' }
    expect((await gateway.fetch('/api/cms', { method: 'POST', headers, body })).status).toBe(403)
  })

  it('for who may not change the settings or a word list', async () => {
    const settings = { collection: 'settings', slug: 'site', raw: 'portalName: 别的名字\n' }
    const words = { collection: 'vocabularies', slug: 'categories', raw: 'rows: []\n' }
    for (const params of [settings, words]) {
      const { status, json } = await asked(params, 'publisher')
      expect({ status, error: json.error }).toEqual({ status: 403, error: expect.stringContaining('词表') })
    }
  })

  it.each([
    ['a kind that there is not', { collection: 'secrets' }],
    ['a way out of the folder', { slug: '../../site' }],
    ['a name that only every object has', { collection: 'constructor' }],
    ['an id with a slash', { slug: '2026/../x' }],
    ['a word list that there is not', { collection: 'vocabularies', slug: 'passwords' }],
  ])('of %s', async (_, wrong) => {
    const { status, json } = await asked(wrong)
    expect(status).toBe(400)
    expect(json.error).toMatch(/\p{Script=Han}/u)
  })

  it('of a text that is longer than any entry', async () => {
    const { status, json } = await asked({ raw: report(ID, {}, '长'.repeat(500_001)) })
    expect({ status, error: json.error }).toEqual({ status: 400, error: expect.stringContaining('太长') })
  })

  it('of a row of a list that passes for a text', async () => {
    const { json } = await gateway.ask('listEntries', { collection: 'stations' })
    const [row] = json['rows'] as unknown as { data: string }[]
    expect((await asked({ raw: row?.data })).status).toBeGreaterThanOrEqual(400)
  })
})

describe('before the first site is made', () => {
  it('says that there is no preview yet, and nevertheless what is wrong with the text', async () => {
    const { status, json } = await asked({ raw: report(ID, { title: '' }) })
    expect(status).toBe(200)
    expect(json['sorry']).toContain('网站还没有生成')
    expect(json['problems']).toMatchObject([{ label: '标题' }])
  })

  it('lets a writer ask, who may change entries', async () => {
    expect((await asked({}, 'writer')).status).toBe(200)
  })
})

describe('what was drawn', () => {
  const drawn = () => {
    const document = { key: `pages/${ID}` }
    const token = tokenOf(chen, document)
    const task = {
      draft: { kind: 'entry', collection: 'pages', id: ID, text: '' } as const,
      media: new Map(),
    }
    const mediaAddress = previewAddress(token)
    keepPreview(token, { ...task, mediaAddress, login: chen.login, page: new Uint8Array([60]) })
    return { document, at: async (place: string) => (await gateway.fetch(`${mediaAddress}${place}`)).status }
  }

  it('has no sheet of paper where its kind has none', async () => {
    const { at } = drawn()
    expect([await at(''), await at('poster/')]).toEqual([200, 404])
  })

  it('is let go of when the entry is taken back for good', async () => {
    const { at, document } = drawn()
    forgetPreviews(document)
    expect(await at('')).toBe(404)
  })

  it.each(['', 'share.png', 'poster/', 'media/2026/11/a.jpg', '../../../etc/passwd'])(
    'is answered to nobody who guesses its address: %s',
    async (place) => {
      const answer = await gateway.fetch(`/api/cms/preview/AAAAAAAAAAAAAAAAAAAAAAAA/${place}`)
      expect(answer.status).toBe(404)
    },
  )
})
