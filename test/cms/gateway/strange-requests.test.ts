import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actions } from '../../../cms/protocol/actions.ts'
import type { TestGateway } from './support/county.ts'
import { openGateway, placeFor, report, smallCounty } from './support/county.ts'

const id = '20261122-qsc-k3f9'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway(placeFor({ ...smallCounty, [`reports/2026/${id}.md`]: report(id) }))
})
afterAll(() => gateway.close())

const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const answer = await gateway.fetch('/api/cms', { method: 'POST', body, headers })
  return { status: answer.status, json: (await answer.json()) as { error?: string } }
}

const refusedInChinese = async (body: string | Uint8Array<ArrayBuffer>) => {
  const { status, json } = await post(body)
  expect(status).toBe(400)
  expect(json.error).toMatch(/\p{Script=Han}/u)
  expect(json.error?.length).toBeLessThan(300)
}

const deep = (open: string, close: string, times = 100_000) => `${open.repeat(times)}1${close.repeat(times)}`

describe('a request that no editor sends', () => {
  it.each([
    ['a branch that is no text', '{"branch":{"toString":"x"},"action":"info"}'],
    ['a branch in the parameters that is no text', '{"action":"info","params":{"branch":["main"]}}'],
    ['no action', '{"params":{}}'],
    ['an action that is no text', '{"action":{"toString":"info"}}'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '12'],
    ['a list', '[]'],
    ['lists in lists', deep('[', ']')],
    ['parameters deep down', `{"action":"getEntry","params":{"path":${deep('{"a":', '}')}}}`],
    ['parameters that are a list', '{"action":"info","params":[]}'],
    ['half a sign', Buffer.from('{"action":"getEntry","params":{"path":"\xe9\x9d"}}', 'latin1')],
    ['GBK', Buffer.concat([Buffer.from('{"action":"'), Buffer.from([0xc7, 0xe0]), Buffer.from('"}')])],
    [
      'a collection of ten million signs',
      `{"action":"listEntries","params":{"collection":"${'x'.repeat(1e7)}"}}`,
    ],
    ['a path of ten million signs', `{"action":"getEntry","params":{"path":"content/${'x'.repeat(1e7)}"}}`],
  ])('is refused in a short Chinese sentence: %s', (_, body) =>
    refusedInChinese(typeof body === 'string' ? body : new Uint8Array(body)),
  )

  it('takes the last of two that are called the same', async () =>
    expect(await post('{"action":"formatDisk","action":"info"}')).toMatchObject({ status: 200 }))

  it('finds nothing in what every object has', async () => {
    await refusedInChinese('{"action":"getEntry","params":{"__proto__":{"path":"content/site.yml"}}}')
    await refusedInChinese('{"action":"listEntries","params":{"collection":"constructor"}}')
  })
})

const words = [
  'content/site.yml',
  `content/reports/${id}.md`,
  'reports',
  id,
  'draft',
  '',
  'main',
  '../x',
  '重点',
]
const names = ['path', 'paths', 'collection', 'slug', 'id', 'newStatus', 'dataFiles', 'raw', 'options', 'note',
  'noteId', 'updates', 'content', 'files', 'folder', 'page', 'pageSize', 'query', 'asset', 'encoding', 'branch',
  'assets', 'baseId', 'newPath', 'collectionName', 'status', 'toString', '__proto__', 'length', 'station'] // prettier-ignore

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...words, null, true, 0, -1, 1e308, 0.1),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  ),
}))

/** What the editor really asks, to be spoilt in one place. */
const entry = { collection: 'reports', slug: id }
const usual: Record<string, object> = {
  getEntry: { path: `content/reports/${id}.md` },
  entriesByFiles: { files: [{ path: 'content/site.yml', label: 'x' }] },
  entriesByFolder: { folder: 'content/reports', extension: 'md', depth: 1, page: 1 },
  listEntries: { collection: 'reports', query: '', station: '', year: '2026', page: 1, pageSize: 50 },
  persistEntry: {
    dataFiles: [{ slug: id, path: `content/reports/${id}.md`, raw: report(id), baseId: 'x', newPath: 'y' }],
    assets: [{ path: 'content/media/a.jpg', content: 'AAAA', encoding: 'base64' }],
    options: { newEntry: false, collectionName: 'reports', useWorkflow: true, status: 'draft' },
  },
  persistMedia: { asset: { path: 'a.jpg', content: 'AAAA', encoding: 'base64' }, light: true },
  updateUnpublishedEntryStatus: { ...entry, newStatus: 'draft', reason: 'x' },
  addNote: { ...entry, note: { content: 'x' } },
  updateNote: { ...entry, noteId: 'x', updates: { content: 'x', resolved: true } },
  deleteFiles: { paths: ['content/media/2026/11/x.jpg'] },
  getMedia: { mediaFolder: 'content/media', light: true, page: 1, pageSize: 60 },
  entryVersion: { ...entry, id: 'HEAD' },
}

const spoilt = (told: unknown, by: unknown, at: number): unknown => {
  if (typeof told !== 'object' || told === null || at === 0) return by
  const keys = Object.keys(told)
  const key = keys[at % keys.length] ?? 'x'
  const inner: unknown = Reflect.get(told, key)
  const changed = spoilt(inner, by, Math.floor(at / (keys.length + 1)))
  return Array.isArray(told) ? [changed] : { ...told, [key]: changed }
}

const nearlyRight = fc
  .record({ action: fc.constantFrom(...Object.keys(actions)), by: value, at: fc.nat(400) })
  .map(({ action, by, at }) => ({ action, params: spoilt(usual[action] ?? entry, by, at) }))

const request = fc.record(
  {
    branch: fc.oneof({ weight: 4, arbitrary: fc.constant('main') }, value),
    action: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...Object.keys(actions)) }, value),
    params: fc.oneof(
      { weight: 4, arbitrary: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }) },
      value,
    ),
  },
  { requiredKeys: ['action'] },
)

describe('whatever is asked', () => {
  it('is answered, and never as a fault of the program', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, nearlyRight), async (told) => {
        const { status, json } = await post(JSON.stringify(told))
        expect(status, JSON.stringify(json)).toBeLessThan(500)
        if (status >= 400) expect(json.error).toMatch(/\p{Script=Han}/u)
      }),
      { seed: 20261126, numRuns: 400 },
    )
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })
})
