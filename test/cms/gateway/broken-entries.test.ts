import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListPage } from '../../../cms/protocol/lists.ts'
import type { TestGateway } from './support/county.ts'
import { key, openGateway, placeFor, pushByHand, report, save, smallCounty } from './support/county.ts'

const GOOD = '20261102-qsc-good'
const withTitle = (id: string, title: string) => report(id).replace(/^title: .*$/m, `title: ${title}`)
const keys = Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n')

/** What came by hand, and a word of what its row must say. */
const broken: Record<string, [text: string | Buffer, says: string]> = {
  '20261103-qsc-star': [withTitle('20261103-qsc-star', '*重点*活动'), '标题'],
  '20261103-qsc-self': [withTitle('20261103-qsc-self', '&a [*a]'), '标题'],
  '20261103-qsc-gbk1': [
    Buffer.concat([
      Buffer.from('---\nid: 20261103-qsc-gbk1\ntitle: '),
      Buffer.from([0xc7, 0xe0, 0xba, 0xcc]),
      Buffer.from('\ndate: 2026-11-03\n---\n正文'),
    ]),
    'UTF-8',
  ],
  '20261103-qsc-keys': [`---\n${keys}\ntitle: 两万个栏目\n---\n正文`, '栏目'],
  '20261103-qsc-long': [report('20261103-qsc-long') + '长'.repeat(1_000_000), '正文'],
  '20261103-qsc-bare': ['没有栏目的文字', '---'],
  '20261103-qsc-none': ['', '---'],
}
const ids = Object.keys(broken)

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway(placeFor({ ...smallCounty, [`reports/2026/${GOOD}.md`]: report(GOOD) }))
  pushByHand(gateway.repository, (work) => {
    for (const [id, [text]] of Object.entries(broken))
      writeFileSync(join(work, `reports/2026/${id}.md`), text)
  })
})
afterAll(() => gateway.close())

const list = async (params: object = {}) =>
  (await gateway.ask('listEntries', { collection: 'reports', ...params })).json as unknown as ListPage

describe('a list with broken entries in it', () => {
  it('holds all of them, each said to be broken, and the good one', async () => {
    const { rows, total } = await list()
    expect(total).toBe(ids.length + 1)
    expect(rows.find(({ id }) => id === GOOD)).not.toHaveProperty('broken')
    for (const [id, [, says]] of Object.entries(broken))
      expect(rows.find((row) => row.id === id)?.broken, id).toContain(says)
  })

  it('finds the good one, and the broken ones by their ids, in their place', async () => {
    expect((await list({ query: '榕树下 good' })).rows.map(({ id }) => id)).toEqual([GOOD])
    for (const id of ids) expect((await list({ query: id })).total).toBe(1)
    const { rows } = await list()
    const last = rows.slice(-4).map(({ id }) => id)
    expect(last.every((id) => id.startsWith('20261103'))).toBe(true)
  })

  it('shows no row of question marks for a title', async () => {
    expect((await list({ query: '20261103-qsc-gbk1' })).rows[0]?.title).toBe('')
  })
})

describe('the review board with broken entries on it', () => {
  it('still brings all drafts', async () => {
    const draft = '20261104-qsc-new1'
    await gateway.ask('persistEntry', save(draft, report(draft)))
    for (const id of ids) expect((await gateway.ask('withdraw', key(id))).status).toBe(200)
    const { json } = await gateway.ask('board', { status: 'draft' })
    const { rows: cards } = json as unknown as { rows: { slug: string }[] }
    expect(cards.map(({ slug }) => slug).toSorted()).toEqual([...ids, draft].toSorted())
    const { rows } = await list({ status: 'draft' })
    const told = rows.filter(({ broken: why, lacks }) => why !== undefined || lacks !== undefined)
    expect(told).toHaveLength(ids.length)
  })
})
