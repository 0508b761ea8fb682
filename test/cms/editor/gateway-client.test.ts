import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, read } from '../../../cms/editor/gateway-client.ts'

const answering = (status: number, body: string) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
afterEach(() => vi.unstubAllGlobals())

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
    answering(502, 'Bad Gateway')
    await expect(ask('unpublishedEntries', {})).rejects.toThrow('服务器没有办成（502）')
  })

  it('is a sentence about the line when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(read('/api/publishing')).rejects.toThrow('连不上服务器')
  })
})
