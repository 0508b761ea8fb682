import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from '../support/county.ts'
import { openGateway } from '../support/county.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

describe('a poster is not printed', () => {
  it.each([
    ['of a kind that there is not', { kind: 'secrets', id: 'county' }],
    ['at a way out of the posters', { kind: 'event', id: '../../api/me' }],
    ['in a size that its kind has not', { kind: 'event', id: '20261126-qsc-m2p7', size: 'flag' }],
    ['in pieces of A4 where it is no larger', { kind: 'event', id: '20261126-qsc-m2p7', way: 'tiles' }],
    ['in pieces of A4 where it is of cloth', { kind: 'banner', id: 'qingshi-cun', way: 'tiles' }],
    [
      'in pieces of A4 where it stands in a base',
      { kind: 'station', id: 'qingshi-cun', size: 'rollup', way: 'tiles' },
    ],
    ['with an ink that there is not', { kind: 'event', id: '20261126-qsc-m2p7', ink: 'gold' }],
    ['in a way that there is not', { kind: 'event', id: '20261126-qsc-m2p7', way: 'origami' }],
  ])('%s', async (_, order) => {
    const { status, json } = await gateway.ask('posterPdf', order)
    expect(status).toBe(400)
    expect(json.error).toMatch(/\p{Script=Han}/u)
  })

  it('for a page of another site', async () => {
    const body = JSON.stringify({ action: 'posterPdf', params: { kind: 'event', id: 'x' } })
    const headers = { origin: 'http://evil.example.com' }
    expect((await gateway.fetch('/api/cms', { method: 'POST', headers, body })).status).toBe(403)
  })

  it('before it is published, and whoever asks is told', async () => {
    const { json } = await gateway.ask('posterPdf', { kind: 'event', id: 'nobody-knows' })
    expect(json).toMatchObject({ words: expect.stringContaining('内容发布以后才有'), isDone: true })
    expect(json).not.toHaveProperty('address')
  })

  it('out of a file that is none of ours', async () => {
    for (const file of ['../../site.yml', 'a.pdf', '%2e%2e%2fsite.yml'])
      expect((await gateway.fetch(`/api/cms/poster-pdf/${file}/x.pdf`)).status).toBe(404)
  })
})
