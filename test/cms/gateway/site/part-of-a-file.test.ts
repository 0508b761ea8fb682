import { beforeEach, describe, expect, it } from 'vitest'
import { openSite } from './site-with-releases.ts'

let town: ReturnType<typeof openSite>
beforeEach(() => {
  town = openSite()
})

describe('a part of a file', () => {
  const photo = '/photos/0123456789abcdef-1200x900-480.webp'
  beforeEach(() => town.publish('r1'))

  it.each([
    ['bytes=4-6', 206, '012', 'bytes 4-6/14'],
    ['bytes=-2', 206, '89', 'bytes 12-13/14'],
    ['bytes=12-99', 206, '89', 'bytes 12-13/14'],
    ['bytes=14-', 416, '', 'bytes */14'],
    ['lines=1-2', 200, 'RIFF0123456789', null],
    ['bytes=0-1,4-5', 200, 'RIFF0123456789', null],
    ['bytes=x', 200, 'RIFF0123456789', null],
  ])('%s', async (Range, status, body, contentRange) => {
    const answer = await town.get(photo, { Range })
    expect([answer.status, await answer.text(), answer.headers.get('Content-Range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  it('of an older release is not continued', async () => {
    expect((await town.get(photo, { Range: 'bytes=4-', 'If-Range': '"old"' })).status).toBe(200)
  })

  it('is nothing but the head, when only that is asked for', async () => {
    const answer = await town.get(photo, {}, 'HEAD')
    expect([answer.status, answer.headers.get('Content-Length'), await answer.text()]).toEqual([
      200,
      '14',
      '',
    ])
  })
})
