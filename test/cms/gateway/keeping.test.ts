import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UnsavedRow } from '../../../cms/protocol/keeping.ts'
import type { TestGateway } from './support/county.ts'
import { chen, git, key, openGateway, placeFor, report, save, smallCounty } from './support/county.ts'

const ID = '20261122-qsc-k3f9'
const path = `content/reports/${ID}.md`
const device = { id: 'pc-1', name: '这台电脑' }
const typed = (text: string) => `---\ntitle: ${text}\n---\n\n刚写到一半，`

let gateway: TestGateway
let ask: TestGateway['ask']
beforeEach(async () => {
  gateway = await openGateway(placeFor({ ...smallCounty, [`reports/2026/${ID}.md`]: report(ID) }))
  ask = gateway.ask
})
afterEach(() => {
  vi.useRealTimers()
  gateway.close()
})

const keep = (id: string, more: object = {}, asked = ask) =>
  asked('keepUnsaved', { id, collection: 'reports', raw: typed('没写完'), device, ...more })
const kept = async (asked = ask, wanted: object = {}) =>
  ((await asked('unsavedTexts', wanted)).json as unknown as { rows: UnsavedRow[] }).rows
const textOf = async (id: string, asked = ask) =>
  ((await asked('unsavedText', { id })).json as unknown as { found: { raw: string } | null }).found?.raw

describe('what is typed and not saved', () => {
  it.each([
    ['of no kind of content', { collection: '../../etc' }, 400],
    ['under a name that is a path', { id: '../../writer.lock' }, 400],
    ['of an entry that is not there', { slug: '20260101-qsc-none' }, 404],
    ['longer than any text', { raw: '字'.repeat(500_001) }, 400],
  ])('is refused in a sentence: %s', async (_, more, status) => {
    const refused = await keep('place-0001', more)
    expect(refused).toMatchObject({ status, json: { error: expect.stringMatching(/没有.*记下/) as string } })
    expect(await kept()).toEqual([])
  })

  it('is kept however unfinished, the newest in the place of the one before', async () => {
    await keep('place-0001')
    await keep('place-0001', { raw: '--- 连开头都没有' })
    expect(await textOf('place-0001')).toBe('--- 连开头都没有')
    expect(await kept()).toHaveLength(1)
  })

  it('is told with kind, title, device and the days that it stays', async () => {
    await keep('place-0001')
    expect(await kept()).toMatchObject([
      { id: 'place-0001', kind: '活动报道', title: '没写完', device, daysLeft: 30 },
    ])
  })

  it('is told apart by its place: two tabs do not overwrite each other', async () => {
    await keep('place-0001', { raw: typed('第一个窗口') })
    await keep('place-0002', { raw: typed('第二个窗口') })
    expect((await kept()).map(({ title }) => title).toSorted()).toEqual(['第一个窗口', '第二个窗口'])
  })

  it('is seen by its writer alone', async () => {
    await keep('place-0001')
    const other = gateway.as({ ...chen, login: 'li', name: '李' })
    expect(await kept(other)).toEqual([])
    await other('dropUnsaved', { ids: ['place-0001'] })
    expect(await textOf('place-0001', other)).toBeUndefined()
    expect(await textOf('place-0001')).toBe(typed('没写完'))
  })

  it('is no version of the entry: nothing moves in the repository', async () => {
    const refsAndObjects = () =>
      git(gateway.repository, 'for-each-ref') + git(gateway.repository, 'count-objects', '-v')
    const before = refsAndObjects()
    await keep('place-0001', { slug: ID })
    expect(refsAndObjects()).toBe(before)
  })

  it('is not offered when it says what is saved', async () => {
    await keep('place-0001', { slug: ID, raw: report(ID).replaceAll('\n', '\r\n') })
    expect(await kept()).toEqual([])
    await keep('place-0002', { slug: ID })
    expect(await kept(ask, { collection: 'reports', slug: ID })).toHaveLength(1)
    expect(await kept(ask, { collection: 'notices' })).toEqual([])
  })

  it('survives a restart of the program', async () => {
    await keep('place-0001')
    gateway.store.close()
    const again = await openGateway({ countyDir: gateway.countyDir, contentDir: gateway.countyDir })
    expect(await kept(again.ask)).toHaveLength(1)
    again.close()
  })
})

describe('what is typed goes', () => {
  it('with the save that has it, and stays with one that was refused', async () => {
    await keep('place-0001')
    await keep('place-0002')
    const saved = await ask('persistEntry', { ...save(ID, report(ID)), unsavedIds: ['place-0001'] })
    expect(saved.status).toBe(200)
    const wrong = { ...save(ID, typed('另一篇'), { baseId: '0'.repeat(40) }), unsavedIds: ['place-0002'] }
    expect((await ask('persistEntry', wrong)).status).toBe(409)
    expect((await kept()).map((row) => row.id)).toEqual(['place-0002'])
  })

  it('after thirty days, and not a day before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await keep('place-0001')
    vi.setSystemTime(Date.now() + 29.5 * 86_400_000)
    expect(await kept()).toMatchObject([{ daysLeft: 1 }])
    vi.setSystemTime(Date.now() + 86_400_000)
    expect(await kept()).toEqual([])
    expect(await textOf('place-0001')).toBeUndefined()
  })

  it('with its entry when that is taken back for good, whoever wrote it, and none comes in again', async () => {
    const other = gateway.as({ ...chen, login: 'li', name: '李' })
    await keep('place-0001', { slug: ID }, other)
    await keep('place-0002')
    await ask('forget', key(ID))
    const files = readdirSync(join(gateway.countyDir, 'unsaved'), { recursive: true }).map(String)
    expect(files.filter((file) => file.endsWith('.json'))).toEqual([expect.stringContaining('place-0002')])
    expect((await keep('place-0003', { slug: ID }, other)).status).toBe(404)
  })
})

it('an unsaved text does not stand in the way of a save by somebody else', async () => {
  await keep('place-0001', { slug: ID })
  const { file } = (await ask('getEntry', { path })).json as { file?: { id: string } }
  const saved = await gateway.as({ ...chen, login: 'li' })(
    'persistEntry',
    save(ID, report(ID, { title: '改过的' }), { baseId: String(file?.id) }),
  )
  expect(saved.status).toBe(200)
  expect(await kept()).toHaveLength(1)
})
