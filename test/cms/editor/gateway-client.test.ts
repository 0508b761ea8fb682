import { afterEach, describe, expect, it, vi } from 'vitest'
import { heard, silentSince } from '../../../cms/editor/asking/connection.ts'
import { ask, read } from '../../../cms/editor/gateway-client.ts'

const answering = (status: number, body: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
afterEach(() => {
  heard()
  vi.unstubAllGlobals()
})

describe('what the editor hears from the gateway', () => {
  it('is told as not understood, with what to do, when it is not what was agreed', async () => {
    answering(200, JSON.stringify({ total: '12' }))
    await expect(ask('listEntries', { collection: 'reports' })).rejects.toThrow('请先把没保存的内容复制出来')
  })

  it('is told as not understood when it is a page of something in between', async () => {
    answering(200, '<html>please sign in</html>')
    await expect(read('/api/me')).rejects.toThrow('没有看懂')
  })

  it('is the refusal itself, with its problems', async () => {
    const problem = { code: 'missing', severity: 'error', file: 'a.md', message: '没有填。', fix: '请填写。' }
    answering(422, JSON.stringify({ error: '还不能保存', problems: [problem] }))
    await expect(ask('unpublishedEntries', {})).rejects.toMatchObject({
      status: 422,
      message: '还不能保存',
      problems: [problem],
    })
  })

  it('is a sentence with the status when the refusal is not the gateway’s own', async () => {
    answering(500, 'Internal error')
    await expect(ask('unpublishedEntries', {})).rejects.toThrow('服务器没有办成（500）')
  })

  it('is no answer at all when something in between says that nobody is there', async () => {
    answering(502, 'Bad Gateway')
    await expect(ask('unpublishedEntries', {})).rejects.toMatchObject({ status: 0 })
    expect(silentSince()).toBeInstanceOf(Date)
    answering(200, '[]')
    await ask('unpublishedEntries', {})
    expect(silentSince()).toBeUndefined()
  })

  it('is a sentence about the program when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(read('/api/publishing')).rejects.toThrow('后台程序没有回应')
  })
})
