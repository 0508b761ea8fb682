import { describe, expect, it } from 'vitest'
import type { ActionName } from '../../../cms/protocol/actions.ts'
import { actions, isActionName } from '../../../cms/protocol/actions.ts'

const sentenceFor = (name: ActionName, request: unknown) =>
  actions[name].request.safeParse(request).error?.issues[0]?.message

describe('a request that lacks something', () => {
  it.each<[ActionName, unknown, string]>([
    ['getEntry', {}, 'path'],
    ['persistEntry', { dataFiles: [] }, 'dataFiles'],
    ['persistEntry', { dataFiles: [{ path: 'a.md' }] }, 'raw'],
    ['deleteFiles', {}, 'paths'],
    [
      'updateUnpublishedEntryStatus',
      { collection: 'reports', slug: 'x', newStatus: 'done' },
      '待审|pending_review',
    ],
    ['withdraw', { collection: 'reports' }, 'slug'],
    ['withdraw', { collection: 'reports', slug: 'x', reason: '长'.repeat(501) }, '500'],
    ['addNote', { collection: 'reports', slug: 'x', note: { content: '  ' } }, '没有内容'],
    ['persistMedia', { asset: { path: 'a.jpg', content: '', encoding: 'utf8' } }, 'base64'],
    ['entryVersion', { collection: 'reports', slug: 'x' }, '版本'],
  ])('is told in Chinese what: %s', (name, request, named) => {
    const sentence = sentenceFor(name, request)
    expect(sentence).toMatch(/\p{Script=Han}/u)
    expect(sentence).toMatch(new RegExp(named))
  })

  it('asks for no action that only every object has', () => {
    expect(isActionName('toString')).toBe(false)
  })
})

describe('a question for a list', () => {
  const asked = (request: object) => actions.listEntries.request.parse({ collection: 'reports', ...request })

  it('says nothing where it is empty', () => {
    const { query, station, page, pageSize } = asked({ query: '', station: null, page: '', pageSize: null })
    expect({ query, station, page, pageSize }).toEqual({
      query: undefined,
      station: undefined,
      page: 1,
      pageSize: 50,
    })
  })

  it('takes numbers as a form sends them, and no page before the first', () => {
    expect(asked({ page: '2', pageSize: 10 })).toMatchObject({ page: 2, pageSize: 10 })
    expect(() => asked({ page: 0 })).toThrow()
    expect(() => asked({ pageSize: 1001 })).toThrow()
  })
})

describe('the key of a draft', () => {
  it.each([[{ collection: 'reports', slug: '20261122-qsc-k3f9' }], [{ id: 'reports/20261122-qsc-k3f9' }]])(
    'is the same whichever way a client says it: %o',
    (request) => {
      expect(actions.unpublishedEntry.request.parse(request)).toEqual({
        collection: 'reports',
        slug: '20261122-qsc-k3f9',
      })
    },
  )
})
