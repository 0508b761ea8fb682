import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import {
  key,
  openGateway,
  placeFor,
  publish,
  pushByHand,
  report,
  save,
  smallCounty,
} from './support/county.ts'

const COUNT = 120
const idOf = (n: number) =>
  `202611${String((n % 28) + 1).padStart(2, '0')}-qsc-n${String(n).padStart(3, '0')}`
const dayOf = (n: number) => `2026-11-${String((n % 28) + 1).padStart(2, '0')}`

interface Listed {
  total: number
  rows: { id: string; title: string; day: string; station: string; status: string; data: string }[]
}

let gateway: TestGateway
const list = async (params: object) =>
  (await gateway.ask('listEntries', { collection: 'reports', ...params })).json as unknown as Listed

beforeAll(async () => {
  const reports = Array.from({ length: COUNT }, (_, n) => [
    `reports/2026/${idOf(n)}.md`,
    report(idOf(n), { date: dayOf(n), title: n === 7 ? '“春节”联欢：写福字' : `第${n}场屋场会` }),
  ])
  const place = placeFor({
    ...smallCounty,
    ...Object.fromEntries(reports),
    'reports/2026/20261201-qsc-odd1.md':
      '---\r\nid: 20261201-qsc-odd1\r\ntitle: >-\r\n  折行写的\r\n  标题\r\ndate: 2026-12-01\r\nstation: &s qingshi-cun\r\n---\r\n正文',
    'reports/2026/20251201-qsc-x.md': 'not an entry of this folder',
    'reports/README.txt': 'no entry',
  })
  gateway = await openGateway(place)
})
afterAll(() => gateway.close())

describe('a page of a list', () => {
  it('holds fifty light rows, newest first', async () => {
    const { total, rows } = await list({})
    expect(total).toBe(COUNT + 1)
    expect(rows).toHaveLength(50)
    expect(rows[0]).toMatchObject({
      title: '折行写的 标题',
      day: '2026-12-01',
      station: '青石村新时代文明实践站',
    })
    expect(rows.map(({ day }) => day)).toEqual(
      rows
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    )
    expect(JSON.stringify(rows)).not.toContain('长桌已经摆好')
  })

  it('goes on where the page before ended', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list({ page })))
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(COUNT + 1)
  })

  it('marks its rows, so that a row can never be saved over an entry', async () => {
    const [row] = (await list({})).rows
    const answer = await gateway.ask('persistEntry', save(String(row?.id), String(row?.data)))
    expect(answer).toMatchObject({ status: 422, json: { error: expect.stringContaining('列表里的摘要') } })
  })

  it.each([
    [{ query: '春节' }, 1],
    [{ query: '福字 联欢' }, 1],
    [{ query: 'chunjie' }, 1],
    [{ query: 'cjlh' }, 1],
    [{ query: '長桌' }, 0],
    [{ query: '没有这样的词' }, 0],
    [{ query: '青石村' }, COUNT + 1],
    [{ query: idOf(3) }, 1],
    [{ station: 'xin-cun' }, 0],
    [{ year: '2025' }, 0],
    [{ year: '2026', station: 'qingshi-cun', query: '屋场会' }, COUNT - 1],
    [{ status: 'draft' }, 0],
  ])('finds by %j', async (query, total) => expect((await list(query)).total).toBe(total))

  it('shows a draft at once, and its publish too', async () => {
    const id = '20261220-qsc-new1'
    await gateway.ask('persistEntry', save(id, report(id, { date: '2026-12-20', title: '刚写的' })))
    expect((await list({ status: 'draft' })).rows).toMatchObject([{ id, title: '刚写的', by: '陈禾' }])
    await publish(gateway, id)
    expect((await list({ query: '刚写的' })).rows).toMatchObject([{ id, status: 'published' }])
    await gateway.ask('deleteFiles', { paths: [`content/reports/${id}.md`] })
    expect((await list({ query: '刚写的' })).total).toBe(0)
  })

  it('sees what was committed by hand', async () => {
    pushByHand(gateway.repository, (work) => rmSync(join(work, `reports/2026/${idOf(0)}.md`)))
    expect((await list({ query: idOf(0) })).total).toBe(0)
  })
})

describe('a stock editor', () => {
  it('gets all texts of a folder with their ids', async () => {
    const { json } = await gateway.ask('entriesByFolder', {
      folder: 'content/reports',
      extension: 'md',
      depth: 2,
    })
    const entries = json as unknown as { data: string; file: { path: string; id: string } }[]
    expect(entries).toHaveLength(COUNT)
    const one = entries.find(({ file }) => file.path === `content/reports/${idOf(7)}.md`)
    expect(one?.data).toContain('写福字')
    expect((await gateway.ask('getEntry', { path: String(one?.file.path) })).json).toMatchObject({
      file: { id: one?.file.id },
    })
  })

  it('gets one page when it asks for one', async () => {
    const { json } = await gateway.ask('entriesByFolder', {
      folder: 'content/reports',
      page: 2,
      pageSize: 100,
    })
    expect(json).toHaveLength(COUNT - 100)
  })

  it('gets word lists and settings, one by one or by folder', async () => {
    const files = [
      { path: 'content/site.yml', label: '门户设置' },
      { path: 'content/vocabularies/rules.yml' },
    ]
    expect((await gateway.ask('entriesByFiles', { files })).json).toMatchObject([
      { file: { label: '门户设置' } },
    ])
    const { json } = await gateway.ask('entriesByFolder', {
      folder: 'content/vocabularies',
      extension: 'yml',
      depth: 1,
    })
    expect(json).toHaveLength(2)
  })

  it('gets a draft with what it changes, and no preview elsewhere', async () => {
    const id = '20261221-qsc-new2'
    await gateway.ask('persistEntry', save(id, report(id)))
    const { json } = await gateway.ask('unpublishedEntry', key(id))
    const diffs = [{ path: `content/reports/${id}.md`, newFile: true }]
    expect(json).toMatchObject({ ...key(id), status: 'draft', diffs })
    expect((await gateway.ask('getDeployPreview', key(id))).json).toBeNull()
  })
})
