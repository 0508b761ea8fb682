import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import { handIn, openGateway, publish, pushByHand, report, save } from './support/county.ts'

const ID = '20261101-qsc-a001'
const path = 'content/vocabularies/categories.yml'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
  await gateway.ask('persistEntry', save(ID, report(ID)))
  await publish(gateway, ID)
})
afterAll(() => gateway.close())

const saveList = async (raw: string) => {
  const { file } = (await gateway.ask('getEntry', { path })).json as { file?: { id: string } }
  const dataFiles = [{ slug: 'categories', path, raw, baseId: file?.id }]
  return gateway.ask('persistEntry', {
    dataFiles,
    options: { collectionName: 'vocabularies', useWorkflow: false },
  })
}

/** Ten lines that would be a thousand million rows if what they borrow were looked up. */
const BOMB = Array.from({ length: 10 }, (_, n) => {
  const row = n === 0 ? Array(9).fill('x') : Array(9).fill(`*a${n - 1}`)
  return `${n === 9 ? 'rows' : `a${n}`}: &a${n} [${row.join(',')}]\n`
}).join('')

describe('a word list', () => {
  it('keeps an option that published entries say, and tells which entries those are', async () => {
    const refused = await saveList('rows:\n  - { id: culture, label: 文化 }\n')
    expect(refused.status).toBe(409)
    expect(refused.json.error).toMatch(/“健康”还不能去掉.*活动报道“榕树下量血压”还在用它/)
  })

  it.each([
    ['borrows what is not there', 'rows: *nope\n'],
    ['borrows from itself', 'rows: &x [*x]\n'],
    ['grows into gigabytes', BOMB],
  ])('that %s is refused in words', async (_, raw) => {
    const refused = await saveList(raw)
    expect(refused.status).toBe(422)
    expect(refused.json.error).toMatch(/还不能保存.*(引号|读不出)/)
  })

  it('lets an option be called otherwise, and one that nobody says be taken out', async () => {
    const more = 'rows:\n  - { id: health, label: 健康义诊 }\n  - { id: culture, label: 文化 }\n'
    expect((await saveList(more)).status).toBe(200)
    expect((await saveList('rows:\n  - { id: health, label: 健康义诊 }\n')).status).toBe(200)
  })
})

describe('what was pushed broken', () => {
  const pushed = async (files: Record<string, string>) => {
    const county = await openGateway()
    pushByHand(county.repository, (work) => {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(work, file), text)
    })
    return county
  }

  it('does not keep the editor from opening, where it gets mended', async () => {
    const county = await pushed({
      'site.yml': 'county: : :\n\t- *nope',
      'vocabularies/categories.yml': 'rows: [',
    })
    const { status } = await county.fetch('/api/cms/config-data')
    expect(status).toBe(200)
    expect((await county.ask('persistEntry', save(ID, report(ID)))).status).toBe(200)
    county.close()
  })

  it('takes one row out of a word list and not all of them', async () => {
    const county = await pushed({
      'vocabularies/categories.yml': 'rows:\n  - { id: health, label: 健康 }\n  - [x]\n',
    })
    const { handedIn } = await handIn(county, ID, report(ID, { categories: ['nobody'] }))
    expect([handedIn.status, handedIn.json.error]).toEqual([422, expect.stringContaining('nobody')])
    county.close()
  })
})
