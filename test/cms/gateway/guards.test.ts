import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LARGEST_UPLOAD_IN_MB } from '../../../src/model/media.ts'
import type { TestGateway } from './support/county.ts'
import { git, openGateway } from './support/county.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const post = async (headers: Record<string, string>, body = '{"action":"info"}') => {
  const answer = await gateway.fetch('/api/cms', { method: 'POST', headers, body })
  return { status: answer.status, json: (await answer.json()) as { error?: string } }
}

describe('who may call', () => {
  it('refuses a name that somebody else pointed at this machine', async () => {
    const { status, json } = await post({ host: 'evil.example.com', origin: 'http://evil.example.com' })
    expect(status).toBe(403)
    expect(json.error).toContain('evil.example.com')
  })

  it('refuses reading under a strange name, the portal included', async () => {
    expect((await gateway.fetch('/', { headers: { host: 'evil.example.com' } })).status).toBe(403)
  })

  it.each(['http://evil.example.com', 'http://127.0.0.1:9999', 'null', 'file://'])(
    'refuses a change sent from a page of %s',
    async (origin) => expect((await post({ origin })).status).toBe(403),
  )

  it('refuses a change that names no page at all', async () => {
    const body = '{"action":"info"}'
    const headers = { 'content-type': 'application/json', host: '127.0.0.1:4321' }
    const request = new Request('http://127.0.0.1:4321/api/cms', { method: 'POST', headers, body })
    request.headers.delete('origin')
    expect((await gateway.fetch('/api/cms', { method: 'POST', headers: { origin: '' }, body })).status).toBe(
      403,
    )
  })

  it('lets the editor of this portal in', async () => {
    expect(await post({})).toMatchObject({ status: 200, json: { type: 'cunkou' } })
  })
})

describe('what may be sent', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
    'refuses a body of type "%s"',
    async (type) => {
      const { status, json } = await post({ 'content-type': type })
      expect(status).toBe(415)
      expect(json.error).toContain('JSON')
    },
  )

  it('says in Chinese that a body was cut off', async () => {
    const { status, json } = await post({}, '{"action":"in')
    expect(status).toBe(400)
    expect(json.error).toContain('不完整')
  })

  it('stops reading a body that is too large', async () => {
    const x = 'x'.repeat(LARGEST_UPLOAD_IN_MB * 1.5 * 1024 * 1024)
    const { status, json } = await post({}, `{"action":"info","params":{"x":"${x}"}}`)
    expect(status).toBe(413)
    expect(json.error).toContain(`超过 ${LARGEST_UPLOAD_IN_MB * 1.5} MB`)
  })

  it.each(['constructor', '__proto__', 'formatDisk'])('knows no action called %s', async (action) => {
    expect((await gateway.ask(action)).status).toBe(422)
  })

  it.each([[null], [[]], ['text'], [{ dataFiles: 'no' }], [{ dataFiles: Array(20_000).fill({}) }]])(
    'answers nonsense parameters in Chinese: %#',
    async (params) => {
      const answer = await gateway.ask('persistEntry', params as object)
      expect(answer.status).toBe(400)
      expect(answer.json.error).toMatch(/\p{Script=Han}/u)
    },
  )

  it('refuses every branch but the published one', async () => {
    const body = JSON.stringify({ branch: 'cms-review', action: 'info' })
    expect((await post({}, body)).status).toBe(403)
  })
})

describe('who is there', () => {
  it('names the person at the desk', async () => {
    expect(await (await gateway.fetch('/api/me')).json()).toMatchObject({ name: '陈禾', role: 'desk' })
  })

  it('refuses a reviewer who wants to publish, in words', async () => {
    const ask = gateway.as({ name: '李青', login: 'li', email: 'li@example.com', role: 'reviewer' })
    const answer = await ask('publishUnpublishedEntry', { collection: 'reports', slug: '20261122-qsc-k3f9' })
    expect(answer).toMatchObject({ status: 403, json: { error: expect.stringContaining('不能发布') } })
  })

  it('keeps the portal settings from those who may only write', async () => {
    const ask = gateway.as({ name: '王站', login: 'w', email: 'w@example.com', role: 'writer' })
    const dataFiles = [{ slug: 'site', path: 'content/site.yml', raw: 'x: 1' }]
    expect((await ask('persistEntry', { dataFiles, options: { collectionName: 'settings' } })).status).toBe(
      403,
    )
  })

  it('lets those who may only write pick what hangs on the notice board, and not publish it', async () => {
    const ask = gateway.as({ name: '王站', login: 'w', email: 'w@example.com', role: 'writer' })
    const raw = 'rows:\n  - { id: winter, label: 2026年第四季度, stories: [{ report: nobody-knows }] }\n'
    const dataFiles = [{ slug: 'boards', path: 'content/vocabularies/boards.yml', raw }]
    const options = { collectionName: 'vocabularies', useWorkflow: true }
    expect((await ask('persistEntry', { dataFiles, options })).status).toBe(200)
    const list = { collection: 'vocabularies', slug: 'boards' }
    expect((await ask('publishUnpublishedEntry', list)).status).toBe(403)
    const handedIn = await ask('updateUnpublishedEntryStatus', { ...list, newStatus: 'pending_review' })
    expect(handedIn.json.error).toMatch(/还不能送审.*至少要 4 项.*选的“nobody-knows”没有这一个/)
  })
})

describe('a county whose published branch somebody has deleted', () => {
  it('is told of in the language of the editor alone', async () => {
    const broken = await openGateway()
    git(broken.repository, 'update-ref', '-d', 'refs/heads/main')
    const told = async () => {
      const { status, json } = await broken.ask('listEntries', { collection: 'reports' })
      return `${status} ${json.error}`
    }
    await expect.poll(told).toMatch(/^500 .*请技术人员检查。（编号 [0-9a-f]+）$/s)
    broken.close()
  })
})
